import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/content/plain-text.ts';
import { courseOf, expectDiagnostics } from '../../support/expect-diagnostics.ts';

const page = (text: string) => `## Start {#start}\n\n${text}\n`;
const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;
const shown = (...paths: string[]) => page(paths.map((path) => `![A picture](<${path}>)`).join('\n'));
const assetsOf = async (files: Record<string, string | Uint8Array>) => [
  ...(await courseOf(files)).assets.values(),
];

describe('the files of a package', () => {
  it('are those that texts and settings use, and no others', async () => {
    const assets = await assetsOf({
      'course.yaml': 'theme: { logo: assets/logo.svg }',
      'modules/one.md': page(
        '![A](./assets/chart.svg)\n\n::: video src=assets/talk.mp4 captions=assets/talk.vtt transcript=assets/talk.txt poster=assets/poster.svg\nThe talk.\n:::\n\n[Read it](assets/read.pdf)',
      ),
      'assets/logo.svg': svg(''),
      'assets/poster.svg': svg(''),
      'assets/read.pdf': '%PDF',
      'assets/unused.svg': svg(''),
    });
    expect(assets.map((asset) => asset.source)).toEqual([
      'assets/chart.svg',
      'assets/logo.svg',
      'assets/poster.svg',
      'assets/read.pdf',
      'assets/talk.mp4',
      'assets/talk.vtt',
    ]);
    expect(assets[0]).toMatchObject({ path: 'media/chart.svg', dimensions: { width: 4, height: 3 } });
  });

  it('have names that every LMS takes, each its own', async () => {
    const long = `assets/${'a'.repeat(60)}/${'b'.repeat(60)}.svg`;
    const deep = `assets/${['c', 'd', 'e', 'f'].map((letter) => letter.repeat(40)).join('/')}.svg`;
    const paths = [
      'assets/Böhm Chart.svg',
      'assets/bohm-chart.svg',
      'assets/危機.svg',
      'assets/¿qué?/Karte (1).svg',
      long,
      deep,
      'pictures/map.svg',
    ];
    const assets = await assetsOf({
      'modules/one.md': shown(...paths),
      ...Object.fromEntries(paths.map((path) => [path, svg('')])),
    });
    const names = new Map(assets.map((asset) => [asset.source, asset.path]));
    expect(paths.map((path) => names.get(path))).toEqual([
      'media/bohm-chart.svg',
      'media/bohm-chart-2.svg',
      'media/file.svg',
      'media/que/karte-1.svg',
      `media/${'a'.repeat(20)}/${'b'.repeat(40)}.svg`,
      `media/${'d'.repeat(8)}/${'e'.repeat(20)}/${'f'.repeat(40)}.svg`,
      'media/pictures/map.svg',
    ]);
    for (const name of names.values()) expect(name).toMatch(/^[a-z0-9._/-]{1,90}$/);
  });

  it.each([
    ['spaces', 'assets/my (new) chart.svg', 'media/my-new-chart.svg'],
    ['marks', 'assets/a<b>&amp;[c]*d_100%20#1?.svg', 'media/a-b-amp-c-d-100-20-1.svg'],
  ])('may be the picture of a question, with %s in its path', async (_, path, name) => {
    const quoted = `'${path}'`;
    const course = await courseOf({
      'banks/b.yaml': `id: b\nquestions:\n  - id: q\n    type: true-false\n    answer: true\n    prompt: So?\n    media: ${quoted}\n    mediaAlt: 'A [chart]! of *{{ agency.contact }}*, <b> ^[x] \\ \`y\`'\n`,
      [path]: svg(''),
    });
    expect([...course.assets.values()].map((asset) => asset.path)).toEqual([name]);
    const [image] =
      course.banks[0]?.questions.flatMap(({ prompt }) => prompt.tokens[1]?.children ?? []) ?? [];
    expect(image?.type).toBe('image');
    expect(plainText(image ? [image] : [], course.variables)).toBe(
      'A [chart]! of *press@city.example*, <b> ^[x] \\ `y`',
    );
  });

  it.each(['run.php', 'page.html', 'script.js', 'x.wasm', 'noextension', 'x.sh'])(
    'cannot be %s',
    async (name) => {
      await expectDiagnostics({ 'modules/one.md': page(`[File](assets/${name})`), [`assets/${name}`]: 'x' }, [
        'ASSET-TYPE modules/one.md:3:8',
      ]);
    },
  );
});

describe('an SVG', () => {
  it.each([
    ['a script', '<script>1</script>'],
    ['a script under a prefix', '<s:script xmlns:s="http://www.w3.org/2000/svg">1</s:script>'],
    ['foreign HTML', '<foreignObject><p/></foreignObject>'],
    ['an event handler', '<g onload="x()"/>'],
    ['an event handler over lines', '<g\nonclick = "x()"/>'],
    ['a link to a script', '<a href="javascript:x()"/>'],
    ['a picture of another host', '<image href="https://host.example/x.png"/>'],
    ['a link that an animation writes', '<a><animate attributeName="href" to="javascript:x()"/></a>'],
    ['a style of another host', '<style>@import "https://host.example/x.css";</style>'],
    ['a font of another host', '<style>a { src: url( "https://host.example/f.woff") }</style>'],
    ['a style sheet', '<?xml-stylesheet href="x.css"?>'],
    ['HTML inside an embedded picture', '<image href="data:image/svg+xml,x"/>'],
  ])('with %s is refused', async (_, inside) => {
    await expectDiagnostics({ 'modules/one.md': shown('assets/x.svg'), 'assets/x.svg': svg(inside) }, [
      'SVG-ACTIVE modules/one.md:3:15',
    ]);
  });

  it('that is not well-formed is refused, as nobody can say what browsers make of it', async () => {
    await expectDiagnostics(
      { 'modules/one.md': shown('assets/x.svg'), 'assets/x.svg': svg('<g id="a"onload="x()"/>') },
      ['SVG-SYNTAX modules/one.md:3:15'],
    );
  });

  it('with entities is refused', async () => {
    await expectDiagnostics(
      {
        'modules/one.md': shown('assets/x.svg'),
        'assets/x.svg': `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`,
      },
      ['SVG-ACTIVE modules/one.md:3:15'],
    );
  });

  it.each([
    [
      'gradients and links within itself',
      '<defs><linearGradient id="g"/></defs><rect fill="url(#g)" style="fill: url( \'#g\' )"/><use href="#g"/>',
    ],
    ['an embedded photo', '<image href="data:image/png;base64,AAAA"/>'],
    ['words about scripts', '<text>The script is on: go on.</text>'],
  ])('with %s passes', async (_, inside) => {
    await expectDiagnostics({ 'modules/one.md': shown('assets/x.svg'), 'assets/x.svg': svg(inside) }, []);
  });

  it('in an encoding that hides what is in it is refused', async () => {
    const hidden = new Uint8Array([
      0xff,
      0xfe,
      ...[...svg('<script>1</script>')].flatMap((letter) => [letter.charCodeAt(0), 0]),
    ]);
    await expectDiagnostics({ 'modules/one.md': shown('assets/x.svg'), 'assets/x.svg': hidden }, [
      'SRC-UTF16 assets/x.svg',
    ]);
  });
});
