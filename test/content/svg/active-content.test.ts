import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { XmlDocument, XmlElement } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { svgProblem } from '../../../src/content/svg/active-content.ts';
import { drawingElements, svgNamespace } from '../../../src/content/svg/names.ts';

const svg = (inside: string, attributes = '') =>
  `<svg xmlns="${svgNamespace}" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;
const xhtml = 'xmlns="http://www.w3.org/1999/xhtml"';

describe('an SVG is more than a picture', () => {
  it.each([
    ['with a script', '<script>1</script>', 'a script'],
    ['with a script under a prefix', `<s:script xmlns:s="${svgNamespace}">1</s:script>`, 'a script'],
    [
      'with a script under a prefix with an accent',
      `<é:script xmlns:é="${svgNamespace}">1</é:script>`,
      'a script',
    ],
    [
      'with a script whose namespace is written as characters',
      `<s:script xmlns:s="${svgNamespace.replace('w', '&#119;')}"/>`,
      'a script',
    ],
    [
      'with a script that is not SVG',
      `<script ${xhtml}>1</script>`,
      'the element “script” of “http://www.w3.org/1999/xhtml”',
    ],
    [
      'with a frame',
      `<h:iframe xmlns:h="http://www.w3.org/1999/xhtml" srcdoc="x"/>`,
      'the element “h:iframe”',
    ],
    ['with an object', `<object ${xhtml} data="x.html"/>`, 'the element “object”'],
    [
      'that leads elsewhere',
      `<meta ${xhtml} http-equiv="refresh" content="0;url=https://host.example"/>`,
      'the element “meta”',
    ],
    ['with formulas', '<math xmlns="http://www.w3.org/1998/Math/MathML"/>', 'the element “math”'],
    ['with an element of nobody', '<script xmlns=""/>', 'the element “script” of no namespace'],
    [
      'with an editor’s element that HTML would run',
      '<script xmlns="http://www.inkscape.org/namespaces/inkscape">1</script>',
      'the element “script” of “http://www.inkscape.org',
    ],
    ['with foreign HTML', '<foreignObject><p/></foreignObject>', 'foreign HTML'],
    ['with an element that does not exist', '<SCRIPT>1</SCRIPT>', 'the element “SCRIPT”'],
    ['with a video', '<video href="#a"/>', 'the element “video”'],
    [
      'with a pointer of another host',
      '<cursor xlink:href="https://host.example/c.png"/>',
      'the element “cursor”',
    ],
    ['with elements in its title', '<title><text/></title>', 'the element “text” inside “title”'],
    ['with an event handler', '<g onload="x()"/>', 'an event handler, “onload”'],
    [
      'with an event handler in an animation',
      '<set attributeName="x" onbegin="x()"/>',
      'an event handler, “onbegin”',
    ],
    ['with a link to a script', '<a href="javascript:x()"/>', 'a reference to “javascript:x()”'],
    [
      'with a link to a script in characters',
      '<a href="&#106;avascript:x()"/>',
      'a reference to “javascript:x()”',
    ],
    [
      'with a link of the old form',
      '<a xlink:href=" https://host.example"/>',
      'a reference to “https://host.example”',
    ],
    [
      'with a link under another prefix',
      '<a xmlns:l="http://www.w3.org/1999/xlink" l:href="javascript:x()"/>',
      'a reference to “javascript:x()”',
    ],
    [
      'with a picture of another host',
      '<image href="//host.example/x.png"/>',
      'a reference to “//host.example/x.png”',
    ],
    ['with another document as its part', '<use href="x.svg#a"/>', 'a reference to “x.svg#a”'],
    [
      'with a document in a picture',
      '<image href="data:image/svg+xml,x"/>',
      'a reference to “data:image/svg+xml,x”',
    ],
    [
      'with a picture as its part',
      '<use href="data:image/png;base64,AAAA"/>',
      'a reference to “data:image/png',
    ],
    ['with another base', '<g xml:base="https://host.example/"/>', 'the attribute “xml:base”'],
    [
      'with an animated link',
      '<animate attributeName="href" to="javascript:x()"/>',
      'an animation of “href”',
    ],
    ['with an animated link in characters', '<animate attributeName="&#104;ref"/>', 'an animation of “href”'],
    [
      'with an animated link of the old form',
      '<set attributeName="xlink:href" to="x"/>',
      'an animation of “xlink:href”',
    ],
    ['with an animated handler', '<set attributeName="onclick" to="x()"/>', 'an animation of “onclick”'],
    [
      'with an animated paint of another host',
      '<set attributeName="fill" to="url(https://host.example/x.svg#a)"/>',
      'a style that loads',
    ],
    ['with an attribute that does not draw', '<a target="_top"/>', 'the attribute “target”'],
    [
      'with a paint of another host',
      '<rect fill="url(https://host.example/x.svg#a)"/>',
      'a style that loads',
    ],
    ['with a paint in another file', '<rect style="fill: url( \'x.svg#a\' )"/>', 'a style that loads'],
    [
      'with a style sheet of another host',
      '<style>@import "https://host.example/x.css";</style>',
      'a style with “@import”',
    ],
    [
      'with a style that hides its function',
      '<style>a{fill:u\\72l(https://host.example/)}</style>',
      'a style with “\\”',
    ],
    [
      'with a style that hides its rule',
      '<style>@\\69mport "https://host.example/x.css";</style>',
      'a style with “\\”',
    ],
    [
      'with a style in pieces',
      '<style>@im<!-- a -->port "x.css";<![CDATA[]]></style>',
      'a style with “@import”',
    ],
    [
      'with a function hidden in an attribute',
      '<rect style="fill:\\75rl(https://host.example/)"/>',
      'a style with “\\”',
    ],
    [
      'with pictures to choose from',
      '<style>a{background:image-set("https://host.example/x.png" 1x)}</style>',
      'a style with “image-set(…)”',
    ],
    [
      'with a picture by name',
      '<style>a{background:image("https://host.example/x.png")}</style>',
      'a style with “image(…)”',
    ],
    [
      'with a font of another host',
      '<style>@font-face{src: url( "https://host.example/f.woff")}</style>',
      'a style that loads',
    ],
    ['with tags in a style', '<style><![CDATA[</style><img src="x">]]></style>', 'a style with “<”'],
  ])('%s', (_, inside, found) => {
    expect(svgProblem(svg(inside))).toEqual({ kind: 'active', found: expect.stringContaining(found) });
  });

  it.each([
    ['with entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`, 'may declare entities'],
    [
      'with entities behind the name of a file',
      `<!DOCTYPE svg SYSTEM "x.dtd" [ ]>${svg('')}`,
      'may declare entities',
    ],
    ['with a second document type', `<!DOCTYPE svg><!DOCTYPE svg>${svg('')}`, 'may declare entities'],
    ['with a style sheet', `<?xml-stylesheet href="x.css"?>${svg('')}`, 'an instruction'],
    ['with a style sheet inside', svg('<?xml-stylesheet href="x.css"?>'), 'an instruction'],
  ])('%s', (_, text, found) => {
    expect(svgProblem(text)).toEqual({ kind: 'active', found: expect.stringContaining(found) });
  });
});

describe('an SVG is not read', () => {
  it.each([
    [
      'in an encoding that hides what is in it',
      `<?xml version="1.0" encoding="ISO-2022-JP"?>${svg('')}`,
      'its encoding is “ISO-2022-JP”',
    ],
    [
      'in an encoding of seven bits',
      `<?xml version='1.0' encoding='UTF-7'?>${svg('')}`,
      'its encoding is “UTF-7”',
    ],
    ['with control characters', svg('<text>\u001b$B</text>'), 'a character that XML does not allow'],
    [
      'with entities of a file',
      `<!DOCTYPE svg PUBLIC "a" "b">${svg('&colon;')}`,
      '“&colon;” is not a character',
    ],
    ['with a comment that HTML ends sooner', svg('<!--><script>1</script>-->'), 'ends twice'],
    ['with a comment that HTML ends otherwise', svg('<!-- --!><script>1</script> -->'), 'ends twice'],
    ['with an element that does not end', `<svg xmlns="${svgNamespace}"><g>`, 'is not closed'],
    [
      'with an attribute twice',
      svg('<a href="#a" href="javascript:x()"/>'),
      'has the attribute “href” twice',
    ],
    ['with a prefix of nobody', svg('<s:rect/>'), 'Unbound namespace prefix'],
    ['with a second root', `${svg('')}${svg('')}`, 'follows the end'],
    ['that is a page', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'its root is not “svg”'],
    ['without a namespace', '<svg/>', 'its root is not “svg”'],
    ['with too many levels', svg(`${'<g>'.repeat(101)}${'</g>'.repeat(101)}`), 'more than 100 deep'],
    ['that is no XML', 'PNG', 'there is text before the first element'],
  ])('%s', (_, text, reason) => {
    expect(svgProblem(text)).toEqual({ kind: 'broken', reason: expect.stringContaining(reason) });
  });

  it('with levels without end, soon', { timeout: 5000 }, () => {
    const levels = '<g xmlns:a="b">'.repeat(200_000);
    expect(svgProblem(svg(levels))).toMatchObject({ kind: 'broken' });
    expect(svgProblem(svg('<!--'.repeat(500_000)))).toMatchObject({ kind: 'broken' });
    expect(svgProblem(svg('<![CDATA['.repeat(200_000)))).toMatchObject({ kind: 'broken' });
    expect(svgProblem(svg('<g '.repeat(500_000)))).toMatchObject({ kind: 'broken' });
  });
});

describe('an SVG is only a picture', () => {
  it.each([
    [
      'with paints and parts of its own',
      '<defs><linearGradient id="g"/></defs><rect fill="url(#g)" style="fill: url( \'#g\' )"/><use href="#g"/>',
    ],
    ['with a photo', '<image xlink:href="data:image/jpeg;base64,\nAAAA"/>'],
    ['with words about scripts', '<text>The script is on: go on, onload="x"</text><desc>javascript:</desc>'],
    [
      'with movement',
      '<circle r="4"><animate attributeName="r" values="4;8;4" dur="2s" repeatCount="indefinite"/><animateTransform attributeName="transform" type="rotate" from="0" to="360"/></circle>',
    ],
    [
      'with styles',
      '<style>@media (prefers-color-scheme: dark) { :not(.a)&gt;text { fill: rgb(0 0 0 / 50%); transform: translateX(calc(1px + 2%)) } } /* a (b) */</style>',
    ],
    [
      'with a font in it',
      '<style>@font-face{font-family:A;src:url(data:font/woff2;base64,AAAA) format("woff2"),local(\'A\')}</style>',
    ],
    [
      'with words for readers of the screen',
      '<g role="img" aria-labelledby="t" data-name="Layer 1" tabindex="0"><title id="t">Words</title></g>',
    ],
    ['with a comment', '<!-- <rect/> a > b -->'],
    ['with text as it stands', '<text><![CDATA[a <b> & c]]></text>'],
    ['with a prefix', `<s:rect xmlns:s="${svgNamespace}" x="1"/>`],
  ])('%s', (_, inside) => {
    expect(svgProblem(svg(inside))).toBeUndefined();
  });

  it.each(['inkscape', 'illustrator'])('as %s writes it', (name) => {
    expect(svgProblem(readFileSync(`test/fixtures/svg/${name}.svg`, 'utf8'))).toBeUndefined();
  });

  it('in every course of ours', () => {
    const files = ['courses', 'templates/starters'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.svg'))
        .map((file) => `${folder}/${file}`),
    );
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) expect(svgProblem(readFileSync(file, 'utf8')), file).toBeUndefined();
  });

  it('with a photo of a megabyte', () => {
    const photo = `<image href="data:image/png;base64,${'A'.repeat(1_000_000)}"/>`;
    expect(svgProblem(svg(photo))).toBeUndefined();
  });
});

it('what passes is the same picture to the parser that browsers use: libxml2', () => {
  const parts = fc.constantFrom(
    '<svg xmlns="http://www.w3.org/2000/svg">',
    '</svg>',
    '<g>',
    '</g>',
    '<g ',
    '<script>',
    '</script>',
    '<script/>',
    '<s:g xmlns:s="http://www.w3.org/2000/svg"/>',
    '<é:script xmlns:é="http://www.w3.org/2000/svg"/>',
    '<p xmlns="http://www.w3.org/1999/xhtml"/>',
    'x="1"',
    'onload="x"',
    ' ',
    '/>',
    '>',
    '<',
    '"',
    "'",
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?xml version="1.0"?>',
    '<?b',
    '?>',
    '<!DOCTYPE svg>',
    '<!DOCTYPE svg [',
    ']>',
    '&amp;',
    '&#60;',
    '&',
    'words',
    '\n',
  );
  const inside = fc.array(parts, { maxLength: 8 }).map((pieces) => svg(pieces.join('')));
  let passed = 0;
  fc.assert(
    fc.property(
      fc.oneof(
        inside,
        fc.array(parts, { maxLength: 12 }).map((pieces) => pieces.join('')),
      ),
      (text) => {
        if (svgProblem(text)) return;
        passed += 1;
        const document = XmlDocument.fromString(text);
        for (const node of document.find('//*')) {
          if (!(node instanceof XmlElement)) continue;
          expect([...drawingElements]).toContain(node.name);
          expect(node.namespaceUri).toBe(svgNamespace);
          for (const attribute of node.attrs) expect(attribute.name).not.toMatch(/^on/);
        }
        document.dispose();
      },
    ),
    { numRuns: 5000 },
  );
  expect(passed).toBeGreaterThan(200);
});
