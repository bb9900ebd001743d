import { describe, expect, it } from 'vitest';
import { loadCourse } from '../../../src/course/load-course.ts';
import { recordPath } from '../../../src/course/translation/record.ts';
import { recordTranslation } from '../../../src/course/translation/record-translation.ts';
import { exampleCourse } from '../../support/example-course.ts';
import { findingsOf, named } from '../../support/expect-diagnostics.ts';
import { memoryFiles, type SourceFiles } from '../../support/memory-files.ts';

const block =
  '\n::: question id=kc type=choice\nWhich one?\n\n- [x] One {#a}\n  > Yes.\n- [ ] Two {#b}\n  > No.\n:::\n';
const page = (title: string, below: string) =>
  `---\nid: one\ntitle: T\n---\n\n## ${title} {#start}\n\nWords.\n${block}\n### ${below}\n\nMore.\n\n### Last {#last}\n\nEnd.\n`;
const original = {
  'course.yaml': `translations: [es]
modules:
  - modules/one.md
  - { id: final, title: Final, quiz: final.yaml }
  - { id: sim, title: Sim, scenario: sim.yaml, optional: true }
  - { id: poll, title: Poll, survey: poll.yaml, optional: true }
`,
  'modules/one.md': page('Start', 'Below'),
  'final.yaml':
    'intro: Ready?\nquestions:\n  - { id: q1, type: blanks, prompt: "Sum {blank}", objective: respond, blanks: [{ id: a, answers: [two] }] }\n',
  'sim.yaml':
    'nodes:\n  - id: noon\n    text: Noon\n    choices:\n      - { id: a, text: Go, to: calm }\n      - { id: b, text: Stay, to: calm }\nendings:\n  - { id: calm, title: Calm, text: Calm, score: 100% }\n',
  'poll.yaml':
    'privacy: Nobody.\nquestions:\n  - { id: p1, type: scale, prompt: How sure?, min: 1, max: 5, labels: { min: Not, max: Very } }\n',
  'assets/talk.vtt': 'WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n',
} satisfies SourceFiles;
const files = {
  ...original,
  ...Object.fromEntries(
    Object.entries(original)
      .filter(([path]) => path !== 'course.yaml')
      .map(([path, text]) => [`locales/es/${path}`, text]),
  ),
  'locales/es/modules/one.md': page('Inicio', 'Abajo'),
  'locales/es/course.yaml':
    'title: Un ejemplo\ndescription: Un curso.\nobjectives: [{ id: respond, text: Publicar }]\nmodules:\n  - { id: final, title: F }\n  - { id: sim, title: S }\n  - { id: poll, title: P }\n',
  'locales/es/glossary.yaml': 'terms: [{ id: public-record, term: registro, definition: Se guarda. }]\n',
};

async function record(sources: SourceFiles, wanted?: (file: string) => boolean) {
  const inMemory = memoryFiles(exampleCourse(sources));
  const { value } = await loadCourse(inMemory);
  if (!value) throw new Error('No course was loaded');
  const recording = await recordTranslation(inMemory, value, 'es', wanted);
  if (!recording) throw new Error('Nothing was recorded');
  return recording;
}
const recorded = async () => ({ ...files, [recordPath('es')]: (await record(files)).text });
const stale = async (sources: SourceFiles) =>
  (await findingsOf(sources)).filter(({ code }) => code === 'TRANSLATION-STALE');
const changed = async (path: keyof typeof original, change: (text: string) => string) => {
  const text = change(original[path]);
  if (text === original[path]) throw new Error(`The change of ${path} changes nothing`);
  return stale({ ...(await recorded()), [path]: text });
};

describe('a translation that was recorded', () => {
  it('is not stale', async () => {
    expect(await stale(await recorded())).toEqual([]);
  });

  it.each([
    ['modules/one.md', 'Words.', 'Other words.', 'modules/one.md:6:1', 'the page “start”'],
    ['modules/one.md', '## Start', '## Begin', 'modules/one.md:6:1', 'the page “start”'],
    ['modules/one.md', 'More.', 'Less.', 'modules/one.md:19:1', '“Below” on the page “start”'],
    ['modules/one.md', '### Below', '### Beneath', 'modules/one.md:19:1', '“Beneath” on the page “start”'],
    ['modules/one.md', 'End.', 'The end.', 'modules/one.md:23:1', '“Last” on the page “start”'],
    ['modules/one.md', '> No.', '> Not yet.', 'modules/one.md:10:5', 'the question “kc”'],
    ['modules/one.md', 'title: T', 'title: U', 'modules/one.md', 'the title or the summary'],
    ['final.yaml', '[two]', '[three]', 'final.yaml:3:5', 'the question “q1”'],
    ['final.yaml', 'Ready?', 'Set?', 'final.yaml:1:8', 'the introduction'],
    ['sim.yaml', 'text: Stay', 'text: Leave', 'sim.yaml:2:5', 'the node “noon”'],
    ['sim.yaml', 'title: Calm', 'title: Quiet', 'sim.yaml:8:5', 'the ending “calm”'],
    ['poll.yaml', 'max: Very', 'max: Much', 'poll.yaml:3:5', 'the question “p1”'],
    ['poll.yaml', 'Nobody', 'All', 'poll.yaml:1:10', 'the privacy notice'],
    ['course.yaml', 'title: Sim', 'title: Play', 'course.yaml:6:5', 'the module “sim”'],
    ['assets/talk.vtt', 'Hello', 'Hi', 'assets/talk.vtt', '“assets/talk.vtt”'],
  ] as const)('is stale where %s changed “%s” to “%s”', async (path, before, after, place, part) => {
    const found = await changed(path, (text) => text.replace(before, after));
    expect(found.map(named)).toEqual([`TRANSLATION-STALE locales/es/${place}`]);
    expect(found[0]?.message).toContain(`The original of ${part} was changed`);
    expect(found[0]?.hint).toContain(`coursewright translated ${path} --language es`);
    expect(found[0]?.related?.[0]?.place.file).toBe(path);
  });

  it('is not stale for changes of form, of keys or of comments', async () => {
    expect(
      await changed('modules/one.md', (text) => text.replace('Words.', '<!-- Hm. -->\n\nWords.  ')),
    ).toEqual([]);
    expect(await changed('modules/one.md', (text) => text.replaceAll('\n', '\r\n'))).toEqual([]);
    expect(
      await changed('modules/one.md', (text) => text.replace('### Below', '### Below {#below}')),
    ).toEqual([]);
    expect(
      await changed('sim.yaml', (text) => `# Why\n${text.replace('text: Noon', "text: 'Noon'")}`),
    ).toEqual([]);
    expect(await changed('sim.yaml', (text) => text.replace('100%', '50%'))).toEqual([]);
  });

  it('is stale where a page has a part more or less, and not where a question came: that is missing', async () => {
    const more = await changed('modules/one.md', (text) => `${text}\n### New\n\nRule.\n`);
    expect(more.map(named)).toEqual(['TRANSLATION-STALE locales/es/modules/one.md:6:1']);
    expect(more[0]?.message).toContain('“New” on the page “start”');
    const less = await changed('modules/one.md', (text) => text.replace(/### Last.*/s, ''));
    expect(less.map(named)).toEqual(['TRANSLATION-STALE locales/es/modules/one.md:6:1']);
    const question = { 'poll.yaml': `${original['poll.yaml']}  - { id: p2, type: essay, prompt: Why? }\n` };
    const found = await findingsOf({ ...(await recorded()), ...question });
    expect(found.map(named)).toContain('I18N-STRUCTURE locales/es/poll.yaml:3:5');
    expect(found.map(({ code }) => code)).not.toContain('TRANSLATION-STALE');
  });

  it('is told of nothing that was not recorded, or is translated no more', async () => {
    const { text } = await record(files, (file) => file === 'poll.yaml');
    const change = { 'modules/one.md': page('Changed', 'Below'), 'locales/es/translated-from.yaml': text };
    expect(await stale({ ...files, ...change })).toEqual([]);
    const { 'locales/es/sim.yaml': _, ...without }: SourceFiles = await recorded();
    expect(await stale({ ...without, 'sim.yaml': original['sim.yaml'].replace('Stay', 'Leave') })).toEqual(
      [],
    );
  });

  it('finds mistakes in the record', async () => {
    const wrong = "modules/one.md: { page start: '12' }\n";
    const found = await findingsOf({ ...files, [recordPath('es')]: wrong });
    expect(found.map(named)).toContain('FIELD-VALUE locales/es/translated-from.yaml:1:31');
  });
});

describe('recording a translation', () => {
  it('is sorted, repeats itself to the letter, and quotes numbers', async () => {
    const first = await record(files);
    const lines = first.text.split('\n').filter((line) => /^\S/.test(line) && !line.startsWith('#'));
    expect(lines).toEqual([...lines].sort());
    const again = await record({ ...files, [recordPath('es')]: first.text });
    expect(again.text).toBe(first.text);
    expect([...again.changed]).toEqual([]);
    expect(first.text).toMatch(/^ {2}page start: '[0-9a-f]{12}'$/m);
  });

  it('leaves other entries as they are, and drops those of files that are gone when all is recorded', async () => {
    const old = "gone.md:\n  text: '111111111111'\npoll.yaml:\n  question p1: '222222222222'\n";
    const before = { ...files, [recordPath('es')]: old };
    const some = await record(before, (file) => file === 'sim.yaml');
    expect([...some.changed.keys()]).toEqual(['sim.yaml']);
    expect(some.text).toContain(
      "gone.md:\n  text: '111111111111'\npoll.yaml:\n  question p1: '222222222222'\nsim.yaml:",
    );
    const all = await record(before);
    expect(all.text).not.toContain('gone.md');
    expect(all.text).not.toContain('222222222222');
  });
});

describe('placeholders of a translation', () => {
  const one = (text: string) =>
    `---\nid: one\n---\n\n## Start {#start}\n\n${text}\n\n### Part {#part}\n\nEnd.\n`;
  const spanish = {
    'course.yaml': 'translations: [es]\nmodules: [modules/one.md]',
    'locales/es/course.yaml': files['locales/es/course.yaml'].replace(/modules:.*/s, ''),
    'locales/es/glossary.yaml': files['locales/es/glossary.yaml'],
  };
  const problems = async (source: string, translation: string) => {
    const sources = {
      ...spanish,
      'modules/one.md': one(source),
      'locales/es/modules/one.md': one(translation),
    };
    return (await findingsOf(sources)).flatMap(({ code, message }) =>
      code === 'I18N-PLACEHOLDER' ? [message.replace('The es translation of the page “start” ', '')] : [],
    );
  };
  const call = 'Call {{ agency.contact }}.';

  it.each([
    ['a variable less', call, 'Llame.', 'lacks the variable “{{ agency.contact }}”.'],
    [
      'a variable more',
      'Call.',
      call,
      'has the variable “{{ agency.contact }}”, which the original has not.',
    ],
    ['a term less', 'A [x]{term=public-record}.', 'Un x.', 'lacks the glossary link “{term=public-record}”.'],
    [
      'a term more',
      'A x.',
      'Un [x]{term=public-record}.',
      'has the glossary link “{term=public-record}”, which the original has not.',
    ],
    ['a page link less', 'See [it](#one).', 'Vea.', 'lacks the link to “#one”.'],
    [
      'a link less',
      '[A](https://a.example) and [B](https://b.example).',
      '[A](https://a.example/es).',
      'lacks a link: it has 1, and the original 2.',
    ],
  ])('are found: %s', async (_, source, translation, problem) => {
    const found = await problems(source, translation);
    expect(found.filter((one) => one === problem)).toEqual([problem]);
  });

  it.each([
    ['a variable twice', call, `${call} ${call}`],
    [
      'one that stands below another heading',
      `${call} [It](https://a.example).`,
      '\n\n### Más\n\n[x](https://b.example) {{ agency.contact }}',
    ],
    [
      'a site in its language, and one more',
      '[A](https://a.example)',
      '[A](https://a.example/es) y [B](https://b.example)',
    ],
    [
      'the id of a heading of the page',
      'See [it](#own).\n\n### Own {#own}\n\nIt.',
      'Vea [eso](#propio).\n\n### Propio {#propio}\n\nEso.',
    ],
  ])('may differ in %s', async (_, source, translation) => {
    expect(await problems(source, translation)).toEqual([]);
  });

  it.each([
    [
      'has no blank in its words',
      'Uno y {blank}',
      '{ id: a, answers: [x] }, { id: b, answers: [y] }',
      'QUESTION-ANSWERS',
    ],
    ['has a blank less', 'Uno y {blank}', '{ id: a, answers: [x] }', 'I18N-STRUCTURE'],
    [
      'has a blank more',
      '{blank}, {blank}, {blank}',
      '{ id: a, answers: [x] }, { id: b, answers: [y] }, { id: c, answers: [z] }',
      'I18N-STRUCTURE',
    ],
  ])('and a question that %s is an error', async (_, prompt, blanks, code) => {
    const quiz = (words: string, list: string) =>
      `questions:\n  - { id: q1, type: blanks, prompt: "${words}", objective: respond, blanks: [${list}] }\n`;
    const sources = {
      ...spanish,
      'course.yaml': 'translations: [es]\nmodules: [modules/one.md, { id: final, quiz: final.yaml }]',
      'modules/one.md': one('A.'),
      'locales/es/modules/one.md': one('A.'),
      'final.yaml': quiz('{blank} and {blank}', '{ id: a, answers: [x] }, { id: b, answers: [y] }'),
      'locales/es/final.yaml': quiz(prompt, blanks),
    };
    const found = await findingsOf(sources);
    expect(found.map((one) => [one.code, one.place?.file])).toEqual([[code, 'locales/es/final.yaml']]);
  });
});
