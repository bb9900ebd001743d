import { describe, expect, it } from 'vitest';
import { asHtml } from '../../src/content/html.ts';
import type { Markdown } from '../../src/content/markdown.ts';
import type { MarkdownContext } from '../../src/content/render/context.ts';
import { renderPhrase } from '../../src/content/render-markdown.ts';
import type { Asset } from '../../src/course/model.ts';
import { markdown } from '../support/course.ts';
import { all, one, text } from '../support/html.ts';
import { context, rendered } from '../support/pages.ts';

const chart: Asset = {
  source: 'a/Chart 1.svg',
  file: '/x',
  size: 1,
  path: 'a/chart-1.svg',
  dimensions: { width: 640, height: 360 },
};
const assets = { asset: (source: string) => (source === chart.source ? chart : undefined) };

describe('callouts', () => {
  it.each([
    ['note', 'Note'],
    ['tip', 'Tip'],
    ['warning', 'Warning'],
    ['key-point', 'Key point'],
    ['case-study', 'Case study'],
    ['example', 'Example'],
    ['reflection', 'Reflection'],
  ])('%s says its kind and title in words, and is named by them', (name, kind) => {
    const root = rendered(`::: ${name} Pause the queue\nWords.\n:::`);
    const callout = one(root, 'div', { class: `callout-${name}`, role: 'note' });
    const title = one(callout, 'p', { class: 'callout-title' });
    expect(text(title)).toBe(`${kind} Pause the queue`);
    expect(title.attributes.id).toBe(callout.attributes['aria-labelledby']);
    expect(text(callout)).toContain('Words.');
  });
});

describe('blocks', () => {
  const parts = '### First\nOne.\n\n#### Detail\n\nMore.\n\n### Second\nTwo.';

  it('steps are an ordered list', () => {
    const list = one(rendered(`::: steps\n${parts}\n:::`), 'ol', { class: 'steps' });
    const steps = all(list, 'li');
    expect(steps.map((step) => text(one(step, 'h3')))).toEqual(['First', 'Second']);
    expect(text(steps[0] ?? list)).toContain('More.');
  });

  it('cards show front and back as text', () => {
    const cards = all(one(rendered(`::: cards\n${parts}\n:::`), 'ul', { class: 'cards' }), 'li');
    expect(
      cards.map((card) => [text(one(card, 'h3')), text(one(card, 'div', { class: 'card-back' }))]),
    ).toEqual([
      ['First', 'One. Detail More.'],
      ['Second', 'Two.'],
    ]);
  });

  it('cards are open without script, and their front is what turns them', () => {
    const [first] = all(rendered(`::: cards\n${parts}\n:::`), 'details', { class: 'card' });
    expect(first?.attributes).toHaveProperty('open');
    expect(text(one(first ?? rendered(''), 'summary'))).toBe('First');
  });

  it('a picture that says something can be had larger where it is drawn or wide, with a link to it without script', () => {
    const wide = (width: number): Asset => ({
      ...chart,
      path: 'media/photo.png',
      dimensions: { width, height: 9 },
    });
    const zooms = (source: string, asset: Asset) => {
      const root = rendered(source, { asset: () => asset });
      return [all(root, 'button').map(text), all(root, 'a').map(({ attributes }) => attributes.href)];
    };
    const both = (which: string, path: string) => [[`Enlarge the picture: ${which}`], [path]];
    expect(zooms('![A chart](x.svg)', chart)).toEqual(both('A chart', 'a/chart-1.svg'));
    expect(zooms('![A photo](x.png "Ada")', wide(800))).toEqual(both('Ada', 'media/photo.png'));
    for (const [source, asset] of [
      ['![A photo](x.png)', wide(300)],
      ['![](x.svg){decorative}', chart],
      ['In a line: ![A chart](x.svg)', chart],
    ] as const)
      expect(zooms(source, asset)).toEqual([[], []]);
  });

  it.each([
    ['tabs', 'tab'],
    ['compare', 'column'],
  ])('%s are headed sections that read without script', (name, part) => {
    const sections = all(rendered(`::: ${name}\n${parts}\n:::`), 'section', { class: part });
    expect(sections.map((section) => text(one(section, 'h3')))).toEqual(['First', 'Second']);
  });

  it('a block whose text has no heading keeps its words', () => {
    expect(text(rendered('::: steps\nOnly words.\n:::'))).toBe('Only words.');
  });

  it('a quote names who said it', () => {
    const quote = one(rendered('::: quote Ada\nSo it is.\n:::'), 'figure', { class: 'quote' });
    expect(text(one(quote, 'blockquote'))).toBe('So it is.');
    expect(text(one(quote, 'figcaption'))).toBe('Ada');
  });

  it('details have a summary, and one of ours where the author gave none', () => {
    expect(text(one(rendered('::: details Why?\nBecause.\n:::'), 'summary'))).toBe('Why?');
    expect(text(one(rendered('::: details\nBecause.\n:::'), 'summary'))).toBe('More');
  });

  it('video has controls, captions, a poster and a transcript, and does not start by itself', () => {
    const asset = (source: string): Asset => ({ ...chart, path: `media/${source}` });
    const root = rendered('::: video The talk src=t.mp4 captions=t.vtt transcript=t.pdf poster=t.jpg\n:::', {
      asset,
    });
    const video = one(root, 'video');
    expect(video.attributes).toMatchObject({
      controls: '',
      src: 'media/t.mp4',
      poster: 'media/t.jpg',
      'aria-label': 'The talk',
    });
    expect(video.attributes).not.toHaveProperty('autoplay');
    expect(one(video, 'track').attributes).toMatchObject({
      kind: 'captions',
      src: 'media/t.vtt',
      srclang: 'en',
    });
    expect(text(one(root, 'a', { href: 'media/t.pdf' }))).toContain('Transcript');
  });

  it('video has descriptions, and may start at a part of the film', () => {
    const asset = (source: string): Asset | undefined =>
      ['my film 100%.mp4', 't.vtt'].includes(source) ? { ...chart, path: `media/${source[0]}.x` } : undefined;
    const root = rendered('::: video src="my film 100%.mp4#t=10" descriptions=t.vtt captions=t.vtt\n:::', {
      asset,
    });
    expect(one(root, 'video').attributes.src).toBe('media/m.x#t=10');
    expect(all(root, 'track').map((track) => track.attributes.kind)).toEqual(['captions', 'descriptions']);
  });

  it('a transcript of words stands below its recording, folded, and named after it', () => {
    const asset = (source: string): Asset => ({ ...chart, path: `media/${source}` });
    const said: Readonly<Record<string, string | Markdown>> = {
      't.txt': 'One <b>line</b>\nand another.\n\n\nA new paragraph.\n',
      't.md': markdown('# The talk\n\n**Ada:** See [the bridge](#p).\n\n::: note\nSo it is.\n:::\n'),
    };
    const transcript = (source: string) => said[source];
    const transcriptIn = (source: string) => {
      const root = rendered(`::: audio src=t.mp3 transcript=${source} The talk\nIn short.\n:::`, {
        asset,
        transcript,
      });
      expect(all(root, 'a').map(({ attributes }) => attributes.href)).not.toContain(`media/${source}`);
      const details = one(root, 'details', { class: 'transcript' });
      expect(text(one(details, 'summary'))).toBe('Transcript: The talk');
      return one(details, 'div', { class: 'more-body' });
    };
    const plain = transcriptIn('t.txt');
    const marked = transcriptIn('t.md');
    expect(all(plain, 'p').map(text)).toEqual(['One <b>line</b>and another.', 'A new paragraph.']);
    expect(all(plain, 'br')).toHaveLength(1);
    expect(text(one(marked, 'h4'))).toBe('The talk');
    expect(text(one(marked, 'strong'))).toBe('Ada:');
    const note = one(marked, 'div', { role: 'note' });
    expect(note.attributes['aria-labelledby']).toMatch(/^block-p1_t1-/);
  });

  it('the words of captions and descriptions are in the page too, for pages that may not read files', () => {
    const asset = (source: string): Asset => ({
      ...chart,
      path: `media/${source}`,
      ...(source.endsWith('.vtt') ? { text: `WEBVTT\n\n00:00.000 --> 00:01.000\n<v Ada>${source}` } : {}),
    });
    const root = rendered(
      '::: video src=t.mp4 captions=c.vtt descriptions=d.vtt described=x.mp4\nIn short.\n:::',
      { asset },
    );
    expect(all(root, 'template').map((each) => [each.attributes['data-cw'], text(each)])).toEqual([
      ['captions', 'WEBVTT 00:00.000 --> 00:01.000 <v Ada>c.vtt'],
      ['descriptions', 'WEBVTT 00:00.000 --> 00:01.000 <v Ada>d.vtt'],
    ]);
    expect(one(root, 'video').attributes['data-described']).toBe('media/x.mp4');
    expect(text(one(root, 'a', { href: 'media/x.mp4' }))).toContain('With audio description');
    const silent = rendered('::: video src=t.mp4 captions=c.vtt descriptions=none\nIn short.\n:::', {
      asset,
    });
    expect(all(silent, 'track')).toHaveLength(1);
  });

  it('questions stand where the author put them, in their order', () => {
    const questions = [asHtml('<b>one</b>'), asHtml('<b>two</b>')];
    const root = rendered(
      'Before.\n\n::: question id=a type=choice\nA?\n:::\n\nBetween.\n\n::: question id=b type=choice\nB?\n:::',
      { questions },
    );
    expect(text(root)).toBe('Before. one Between. two');
  });
});

describe('images', () => {
  it('have their words, their size and their place in the package', () => {
    const image = one(rendered('![A *rising* line](<a/Chart 1.svg>)', assets), 'img');
    expect(image.attributes).toMatchObject({
      src: 'a/chart-1.svg',
      alt: 'A rising line',
      width: '640',
      height: '360',
    });
  });

  it('with a caption are figures', () => {
    const figure = one(rendered('![A line](<a/Chart 1.svg> "Replies in March")', assets), 'figure');
    expect(text(one(figure, 'figcaption'))).toBe('Replies in March');
  });

  it('that are decorative have an empty alt and leave no braces', () => {
    const root = rendered('![A wave](<a/Chart 1.svg>){decorative}', assets);
    expect(one(root, 'img').attributes.alt).toBe('');
    expect(text(root)).toBe('');
  });

  it('in a line stay in it', () => {
    expect(all(rendered('See ![a mark](<a/Chart 1.svg>) here.', assets), 'p')).toHaveLength(1);
  });
});

describe('links', () => {
  it('out of the course open beside it and say so', () => {
    const link = one(rendered('[the law](https://law.example/1)'), 'a');
    expect(link.attributes).toMatchObject({
      href: 'https://law.example/1',
      target: '_blank',
      rel: 'noopener',
    });
    expect(text(link)).toBe('the law (opens in a new tab)');
  });

  it('to a page lead to its section, to a heading of the same page to the heading', () => {
    const page = (id: string) => (id === 'crisis' ? { href: '#page-crisis' } : undefined);
    const root = rendered('[there](#crisis) [here](#plan)\n\n### The plan {#plan}', { page });
    expect(all(root, 'a').map((link) => link.attributes.href)).toEqual(['#page-crisis', '#p1_plan']);
    expect(one(root, 'h3').attributes.id).toBe('p1_plan');
  });

  it('to a page of another unit are named, not linked: only the LMS opens units', () => {
    const root = rendered('[there](#crisis)', { page: () => ({ elsewhere: 'Crisis' }) });
    expect(all(root, 'a')).toEqual([]);
    expect(text(root)).toBe('there (in “Crisis”)');
  });

  it('to a file of the course use its place in the package', () => {
    expect(one(rendered('[chart](<a/Chart 1.svg>)', assets), 'a').attributes.href).toBe('a/chart-1.svg');
  });

  it.each([
    ['a/Chart%201.svg#page=2', 'a/chart-1.svg#page=2'],
    ['a/Chart%201.svg?x=1&y=2#z', 'a/chart-1.svg?x=1&y=2#z'],
    ['a/Chart%201.svg#%22', 'a/chart-1.svg#%22'],
  ])('to %s lead to that part of the file', (written, href) => {
    expect(one(rendered(`[chart](${written})`, assets), 'a').attributes.href).toBe(href);
    expect(one(rendered(`![chart](${written})`, assets), 'img').attributes.src).toBe(href);
  });

  it('to a file with “#” in its name lead to that', () => {
    const asset = (source: string) =>
      source === 'a/C# guide.pdf' ? { ...chart, path: 'a/c-guide.pdf' } : undefined;
    expect(one(rendered('[guide](<a/C# guide.pdf>)', { asset }), 'a').attributes.href).toBe('a/c-guide.pdf');
  });

  it('with a scheme that could run something are words only', () => {
    const root = rendered('[x](data:text/html;base64,AAAA) [y](vbscript:x) [z](file:///etc/passwd)');
    expect(all(root, 'a')).toEqual([]);
  });
});

describe('a recording with captions in several languages', () => {
  const files: Readonly<Record<string, Asset>> = Object.fromEntries(
    ['talk.mp4', 'talk.en-GB.vtt', 'talk.es.vtt', 'talk.ar.vtt'].map((path) => [
      path,
      { source: path, file: `/${path}`, size: 1, path, text: `WEBVTT ${path}` },
    ]),
  );
  const root = (attributes: string) =>
    rendered(`::: video src=talk.mp4 ${attributes} descriptions=none The talk\n:::`, {
      asset: (source) => files[source],
      transcript: (source) => (source.endsWith('.txt') ? `Words of ${source}` : undefined),
    });

  it('has a track for each, by its name in itself; that of the page is shown first', () => {
    const page = root('captions=talk.es.vtt,talk.en-GB.vtt,talk.ar.vtt');
    expect(
      all(page, 'track').map(({ attributes: { srclang, label, default: first } }) => [srclang, label, first]),
    ).toEqual([
      ['es', 'Español', undefined],
      ['en-GB', 'English', ''],
      ['ar', 'العربية', undefined],
    ]);
    expect(all(page, 'template').map(text)).toEqual([
      'WEBVTT talk.es.vtt',
      'WEBVTT talk.en-GB.vtt',
      'WEBVTT talk.ar.vtt',
    ]);
  });

  it('has a transcript for each, in its language and direction', () => {
    const page = root('captions=talk.es.vtt transcript=a.en.txt,a.ar.txt');
    const transcripts = all(page, 'details');
    expect(transcripts.map(({ attributes }) => attributes['data-language'])).toEqual(['en', 'ar']);
    expect(transcripts.map((one) => text(one).replace(/\s+/g, ' ').trim())).toEqual([
      'Transcript · English: The talk Words of a.en.txt',
      'Transcript · العربية: The talk Words of a.ar.txt',
    ]);
    expect(one(transcripts[1] ?? page, 'div').attributes).toMatchObject({ lang: 'ar', dir: 'rtl' });
    expect(one(page, 'track').attributes).toMatchObject({ srclang: 'en', label: 'Captions' });
  });
});

describe('tables', () => {
  it('scroll in a box that the keyboard reaches and that has a name', () => {
    const box = one(rendered('| Part | Count |\n|---|--:|\n| A | 1 |'), 'div', { class: 'table-scroll' });
    expect(box.attributes).toMatchObject({
      tabindex: '0',
      role: 'group',
      'aria-label': 'Table: Part and Count',
    });
    expect(all(box, 'th', { scope: 'col' }).map(text)).toEqual(['Part', 'Count']);
    expect(all(box, 'td', { class: 'align-end' }).map(text)).toEqual(['1']);
  });

  it('take a paragraph “Table: …” before them as caption', () => {
    const root = rendered('Table: Replies in March\n\n| A | B |\n|---|---|\n| 1 | 2 |');
    expect(text(one(root, 'caption'))).toBe('Replies in March');
    expect(one(root, 'div').attributes['aria-label']).toBe('Replies in March');
    expect(all(root, 'p')).toEqual([]);
  });

  it('have a caption with its markup, its variables and its links', () => {
    const root = rendered(
      'Table: **Replies** of {{ agency }} in [March](https://law.example)\n\n| A |\n|---|\n| 1 |\n\n| B |\n|---|\n| 2 |',
      { variables: { agency: 'Riverton' } },
    );
    const caption = one(root, 'caption');
    expect(text(caption)).toBe('Replies of Riverton in March (opens in a new tab)');
    expect(all(caption, 'strong').map(text)).toEqual(['Replies']);
    const [first, second] = all(root, 'div', { class: 'table-scroll' });
    expect(first?.attributes['aria-label']).toBe('Replies of Riverton in March');
    expect(second?.attributes['aria-label']).toBe('Table: B');
  });

  it.each([
    ['on the next line', 'Table:\n*Replies*', 'Replies'],
    ['that is all marked', 'Table: *Replies*', 'Replies'],
  ])('have a caption %s', (_, words, caption) => {
    expect(text(one(rendered(`${words}\n\n| A |\n|---|\n| 1 |`), 'caption'))).toBe(caption);
  });

  it('have no caption where there are no words for it', () => {
    expect(all(rendered('Table:\n\n| A |\n|---|\n| 1 |'), 'caption')).toEqual([]);
  });

  it('with an empty corner have no header there, and one in front of each row', () => {
    const root = rendered('| | B | C |\n|---|---|---|\n| 1 | 2 | 3 |');
    const cells = (part: string) =>
      all(one(root, part), '*').map(({ name, attributes: { role, scope } }) => [name, role, scope].join(' '));
    expect(cells('thead')).toEqual(['tr row ', 'td cell ', 'th columnheader col', 'th columnheader col']);
    expect(cells('tbody')).toEqual(['tr row ', 'th rowheader row', 'td cell ', 'td cell ']);
    expect(all(root, 'table', { role: 'table' }).length).toBe(1);
    expect(all(one(root, 'tbody'), '*').map(({ attributes }) => attributes['data-label'])).toEqual([
      undefined,
      undefined,
      'B',
      'C',
    ]);
  });

  it('of three columns and more, with rows, may be laid out as blocks, with the words of the header in each cell', () => {
    const root = rendered(
      '| *A* & {{ x }} | B | |\n|---|---|---|\n| 1 | | 3 |\n| 4 |\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n| A | B | C |\n|---|---|---|',
      { variables: { x: '"q"' } },
    );
    const [three, two, header] = all(root, 'table');
    const labels = (table: typeof three) =>
      table ? all(table, 'td').map(({ attributes }) => attributes['data-label']) : [];
    expect(three?.attributes.class).toBe('wide');
    expect(labels(three)).toEqual([undefined, 'A & "q"', 'B', undefined, 'A & "q"', 'B', undefined]);
    expect([two?.attributes.class, labels(two)]).toEqual([undefined, ['A', 'B']]);
    expect(header?.attributes.class).toBeUndefined();
  });
});

describe('words', () => {
  it('an abbreviation is marked where it is mentioned first, to be written out on paper', () => {
    const root = rendered('The ADA and the ADA, an RSVP.\n\n*[ADA]: Act "X"\n*[RSVP]: A reply');
    expect(all(root, 'abbr').map(({ attributes: { title, class: first } }) => [title, first])).toEqual([
      ['Act "X"', 'first'],
      ['Act "X"', undefined],
      ['A reply', 'first'],
    ]);
  });

  it('a phrase in another language has its language and its direction', () => {
    const root = rendered('[¿Qué?]{lang=es} and [مرحبا]{lang=ar}', {});
    expect(one(root, 'span', { lang: 'es' }).attributes.dir).toBe('ltr');
    expect(one(root, 'span', { lang: 'ar' }).attributes.dir).toBe('rtl');
  });

  it('in another language say so; terms open their definition where the glossary has one, but not in a label', () => {
    const root = rendered('[¿Qué?]{lang=es} [record]{term=record} [gone]{term=gone}', {
      hasTerm: (id) => id === 'record',
    });
    expect(one(root, 'span', { lang: 'es' }).children).toEqual(['¿Qué?']);
    expect(one(root, 'button', { class: 'term' }).attributes).toMatchObject({
      type: 'button',
      popovertarget: 'define-record',
    });
    expect(text(root)).toBe('¿Qué? record gone');
    const label = renderPhrase(markdown('the [record]{term=record}'), context({ hasTerm: () => true }));
    expect(String(label)).toBe('the <span>record</span>');
  });

  it('take the values of variables as text', () => {
    const root = rendered('Ask {{ agency.name }} or {{ nobody }}.', {
      variables: { 'agency.name': '<b>R&D</b>' },
    });
    expect(text(root)).toBe('Ask <b>R&D</b> or {{ nobody }}.');
    expect(all(root, 'b')).toEqual([]);
  });

  it('have footnotes that lead there and back, with ids of their own page', () => {
    const root = rendered('One[^a], two[^b], one again[^a].\n\n[^a]: First.\n\n[^b]: Second.');
    const marks = all(root, 'a', { role: 'doc-noteref' });
    expect(marks.map((mark) => [mark.attributes.href, mark.attributes.id])).toEqual([
      ['#note-p1-1', 'mark-p1-1'],
      ['#note-p1-2', 'mark-p1-2'],
      ['#note-p1-1', 'mark-p1-1-2'],
    ]);
    const back = all(root, 'a', { role: 'doc-backlink' }).map((link) => link.attributes.href);
    expect(back).toEqual(['#mark-p1-1', '#mark-p1-1-2', '#mark-p1-2']);
  });

  it('have footnotes that end with a picture, and lead back', () => {
    const root = rendered('One[^a].\n\n[^a]: First.\n\n    ![A line](<a/Chart 1.svg>)', assets);
    const [, last] = all(one(root, 'li'), 'p');
    expect(last && all(last, 'img')).toHaveLength(1);
    expect(all(root, 'a', { role: 'doc-backlink' })).toHaveLength(1);
  });

  it('never have a heading above the place of the text, and keep the distance of the others', () => {
    const names = (source: string, more: Partial<MarkdownContext> = {}) =>
      all(rendered(source, more), '*').map((element) => element.name);
    expect(names('# A\n\n## B\n\n### C')).toEqual(['h3', 'h4', 'h5']);
    expect(names('### C\n\n#### D', { topHeading: 4 })).toEqual(['h4', 'h5']);
    expect(names('#### D')).toEqual(['h3']);
    expect(names('# A\n\n###### B')).toEqual(['h3', 'h6']);
  });

  it.each([
    ['of the first level', '# Start\n\n## Part\n\n### Sub\n\n## Part', ['h3', 'h4', 'h3']],
    ['of the second level', '## Start\n\n### Part\n\n#### Sub', ['h3', 'h4']],
    ['that has an equal on its page', '## Start\n\n## Part\n\n### Sub', ['h3', 'h4']],
    ['over headings in a block', '## Start\n\n::: steps\n### One\nA.\n\n### Two\nB.\n:::', ['h3', 'h3']],
  ])('have headings by their depth below a title %s', (_, source, names) => {
    const headings = all(rendered(source, { withoutTitle: true }), '*').filter(({ name }) =>
      /^h\d$/.test(name),
    );
    expect(headings.map(({ name }) => name)).toEqual(names);
  });

  it('in a heading may be braces that are no id', () => {
    const heading = one(rendered('### Write \\{#id}'), 'h3');
    expect(heading.attributes).toEqual({});
    expect(text(heading)).toBe('Write {#id}');
  });

  it('begin after the title, which the page prints', () => {
    expect(text(rendered('## Title {#t}\n\nWords.', { withoutTitle: true }))).toBe('Words.');
  });

  it('inside labels are a phrase: no paragraphs, no blocks', () => {
    expect(renderPhrase(markdown('A **bold** word\n\n- and a list'), context())).toBe(
      'A <strong>bold</strong> word<br>and a list',
    );
  });

  it.each([
    ['fenced code', '```\nif (a)\n  b <i>\n```', '<code>if (a)<br>\u00A0\u00A0b &lt;i&gt;</code>'],
    ['indented code', 'Type\n\n    a  b', 'Type<br><code>a  b</code>'],
    [
      'a footnote',
      'Yes[^a] and[^a] no^[why *so*]\n\n[^a]: See **1**.',
      'Yes (See <strong>1</strong>.) and (See <strong>1</strong>.) no (why <em>so</em>)',
    ],
    ['raw HTML', '<div>\nWords <!-- a -->\n</div>', '&lt;div&gt;\nWords \n&lt;/div&gt;'],
  ])('inside labels keep %s', (_, source, html) => {
    expect(renderPhrase(markdown(source), context())).toBe(html);
  });

  it('of a task list say what is done', () => {
    expect(all(rendered('- [x] A\n- [ ] B'), 'li').map(text)).toEqual(['Done: A', 'To do: B']);
  });
});

it('raw HTML that a course did not allow is shown as text', () => {
  const root = rendered('<script>alert(1)</script>\n\nA <b onclick="x()">word</b>.');
  expect(all(root, 'script')).toEqual([]);
  expect(all(root, 'b')).toEqual([]);
  expect(text(root)).toContain('<script>alert(1)</script>');
});
