import { describe, expect, it } from 'vitest';
import { bytes, testContent } from '../support/content.ts';
import { all, codesFor, edit, packageFiles, put, remove, rename, textOf } from '../support/packages.ts';
import { describeRules } from '../support/rule-table.ts';

const manifest = 'imsmanifest.xml';
const list = (href: string) =>
  edit(manifest, '<file href="course.json"/>', `<file href="course.json"/><file href="${href}"/>`);
const script = (content: string) => put('player/player.js', content);
const page = (content: string) => edit('basics.html', '<main>', `<main>${content}`);

describeRules('scorm12', [
  ['The manifest lies at the root', 'PKG-NO-MANIFEST', remove(manifest)],
  [
    '… not in a folder',
    'PKG-MANIFEST-PLACE',
    rename(manifest, 'course/imsmanifest.xml'),
    { says: 'course/' },
  ],
  ['… under exactly that lower-case name', 'PKG-MANIFEST-PLACE', rename(manifest, 'IMSManifest.xml')],
  [
    'UTF-8',
    'PKG-MANIFEST-ENCODING',
    edit(manifest, 'encoding="UTF-8"', 'encoding="ISO-8859-1"'),
    { says: 'ISO-8859-1' },
  ],
  [
    'UTF-8, not UTF-16',
    'PKG-MANIFEST-ENCODING',
    (files) => {
      const text = `\uFEFF${textOf(files, manifest).replace('UTF-8', 'UTF-16')}`;
      return put(manifest, new Uint8Array(Buffer.from(text, 'utf16le')))(files);
    },
    { says: 'UTF-16' },
  ],
  [
    'UTF-8, not Latin-1 that says it is',
    'PKG-MANIFEST-ENCODING',
    (files) => {
      const text = textOf(files, manifest)
        .replace(/[^\0-\xFF]/gu, 'ü')
        .replace(/–|“|”/g, '-');
      return put(manifest, new Uint8Array(Buffer.from(text, 'latin1')))(files);
    },
  ],
  ['without BOM', 'PKG-BOM', (files) => put(manifest, `\uFEFF${textOf(files, manifest)}`)(files)],
  ['<?xml …?> first', 'PKG-XML', (files) => put(manifest, `\n${textOf(files, manifest)}`)(files)],
  ['<?xml …?> present', 'PKG-XML-DECLARATION', edit(manifest, /<\?xml.*?\?>\s*/, '')],
  [
    'Write characters as UTF-8, not as numeric references',
    'PKG-CHARACTER-REFERENCE',
    edit(manifest, '危', '&#21361;'),
    { says: '&#21361;' },
  ],
  ['… nor as hexadecimal ones', 'PKG-CHARACTER-REFERENCE', edit(manifest, '危', '&#x5371;')],
  ['… nor a line break in a title', 'PKG-CHARACTER-REFERENCE', edit(manifest, '危', '&#10;')],
  [
    'The list of schemas has white space for white space',
    'PKG-SCHEMA-LOCATION-BREAK',
    edit(manifest, /(xsi:schemaLocation="\S+ \S+)\s+(\S+ \S+)\s+/, '$1&#xA; $2&#10;\t'),
    { says: '&#xA;' },
  ],
  ['well-formed XML', 'PKG-XML', edit(manifest, '</organizations>', '</organisations>')],
  [
    'nothing after the root',
    'PKG-XML',
    edit(manifest, '</manifest>', '</manifest><manifest/>'),
    { says: '“manifest” follows the end of “manifest”' },
  ],
  [
    'no attribute twice',
    'PKG-XML',
    edit(manifest, ' default=', ' default="other" default='),
    { says: '“organizations” has the attribute “default” twice' },
  ],
  ['no DTD', 'PKG-DTD', edit(manifest, '<manifest', '<!DOCTYPE manifest [<!ENTITY a "b">]>\n<manifest')],

  [
    'Paths: [a-z0-9._/-]: no space',
    'PKG-PATH-CHARACTERS',
    all(put('media/a b.png', 'x'), list('media/a%20b.png')),
    { says: '“media/a b.png”. Some' },
  ],
  [
    'Paths: no space, however many',
    'PKG-PATH-CHARACTERS',
    all(
      put('media/a b.png', 'x'),
      list('media/a%20b.png'),
      put('media/c d.png', 'x'),
      list('media/c%20d.png'),
    ),
    { says: '“media/a b.png” and 1 more' },
  ],
  ['Paths: no bracket', 'PKG-PATH-CHARACTERS', all(put('media/a(1).png', 'x'), list('media/a(1).png'))],
  ['Paths: ASCII', 'PKG-PATH-CHARACTERS', all(put('media/ä.png', 'x'), list('media/%C3%A4.png'))],
  ['/ only', 'PKG-PATH-FORM', all(put('media\\a.png', 'x'), list('media%5Ca.png'))],
  ['no leading ./', 'PKG-PATH-FORM', all(put('./a.png', 'x'), list('./a.png'))],
  ['no leading /', 'PKG-PATH-FORM', all(put('/a.png', 'x'), list('%2Fa.png'))],
  ['no ..', 'PKG-PATH-FORM', all(put('media/../a.png', 'x'), list('media/../a.png'))],
  [
    'each under 100 characters',
    'PKG-PATH-LENGTH',
    all(put(`media/${'a'.repeat(90)}.png`, 'x'), list(`media/${'a'.repeat(90)}.png`)),
  ],
  ...['php', 'phps', 'ph3', 'cgi', 'sh', 'shtml', 'asp', 'aspx', 'aspq', 'jsp', 'py', 'rb', 'pl'].map(
    (extension) =>
      [
        `Never .${extension}`,
        'PKG-SERVER-FILE',
        all(put(`media/a.${extension}`, 'x'), list(`media/a.${extension}`)),
      ] as const,
  ),
  ['Never .htaccess', 'PKG-SERVER-FILE', all(put('media/.htaccess', 'x'), list('media/.htaccess'))],
  ['No .mjs', 'PKG-SERVED-AS-TEXT', all(put('media/a.mjs', 'x'), list('media/a.mjs'))],
  ['no streamed wasm', 'PKG-SERVED-AS-TEXT', all(put('media/a.wasm', 'x'), list('media/a.wasm'))],

  ['No unload handler', 'PKG-UNLOAD', script("addEventListener('unload', save)"), { says: '“unload”' }],
  [
    'No beforeunload handler',
    'PKG-UNLOAD',
    script('window.onbeforeunload = save;'),
    { says: '“beforeunload”' },
  ],
  ['… nor in HTML', 'PKG-UNLOAD', edit('basics.html', '<body', '<body onunload="save()"')],
  [
    '… nor in a handler of HTML',
    'PKG-UNLOAD',
    edit('basics.html', '<body', '<body onload="addEventListener(&quot;unload&quot;, save)"'),
  ],
  [
    '… nor in a script of SVG',
    'PKG-UNLOAD',
    all(
      put('media/a.svg', '<svg><script href="a.js"/><script>onunload = save</script></svg>'),
      list('media/a.svg'),
    ),
    { says: 'media/a.svg' },
  ],
  ['no window.top', 'PKG-WINDOW-TOP', script('const api = window.top.API;')],
  ['… nor in a page', 'PKG-WINDOW-TOP', page('<script>window.top.close()</script>')],
  ['… nor in a handler', 'PKG-WINDOW-TOP', page('<p title="a > b" onclick="window.top.close()">x</p>')],
  ['… nor in an address', 'PKG-WINDOW-TOP', page('<a href=" javascript:top.window.close()">x</a>')],
  ['… nor by its short name', 'PKG-WINDOW-TOP', script('if (top.location !== self.location) run();')],
  ['no synchronous request', 'PKG-SYNC-REQUEST', script("request.open('POST', url(), false);")],
  ['… nor a minified one', 'PKG-SYNC-REQUEST', script('r.open("GET",u,!1),r.send()')],
  [
    '… nor one whose address is worked out',
    'PKG-SYNC-REQUEST',
    script('r.open("get", at(base, [")", f("(")]) + `?a=1`, false, name, word)'),
  ],
  ['… nor in a page', 'PKG-SYNC-REQUEST', page('<script>r.open("GET", "a.json", false)</script>')],
  [
    'no request to another host: script',
    'PKG-EXTERNAL-REQUEST',
    page('<script src="https://cdn.example/a.js"></script>'),
    { says: 'cdn.example' },
  ],
  [
    'no request to another host: style',
    'PKG-EXTERNAL-REQUEST',
    edit('basics.html', '</head>', '<link rel="stylesheet" href="//fonts.example/a.css"></head>'),
  ],
  [
    'no request to another host: frame',
    'PKG-EXTERNAL-REQUEST',
    page('<iframe src="https://video.example/1"></iframe>'),
  ],
  [
    'no request to another host: font',
    'PKG-EXTERNAL-REQUEST',
    edit('theme/civic.css', 'body', '@import "https://fonts.example/a.css"; body'),
  ],
  ['no request to another host: fetch', 'PKG-EXTERNAL-REQUEST', script("fetch('https://count.example/hit')")],
  [
    'no request to another host: XMLHttpRequest',
    'PKG-EXTERNAL-REQUEST',
    script("request.open('GET', 'https://count.example/hit')"),
  ],
  [
    'no request to another host: WebSocket',
    'PKG-EXTERNAL-REQUEST',
    script('new WebSocket("wss://chat.example/")'),
  ],
  [
    'no http: in links',
    'PKG-INSECURE-ADDRESS',
    page('<a href="http://old.example/">Old</a>'),
    { says: 'old.example' },
  ],
  ['no http: in what is loaded', 'PKG-INSECURE-ADDRESS', page('<img src="http://old.example/a.png" alt="">')],
  [
    'no request to another host: modules',
    'PKG-EXTERNAL-REQUEST',
    page('<script type="module">import x from "https://cdn.example/x.js"</script>'),
    { says: 'cdn.example/x.js' },
  ],
  [
    'no request to another host: modules, minified and for their effects',
    'PKG-EXTERNAL-REQUEST',
    script('import{a as b}from"./a.js";import"//cdn.example/y.js";export*from"https://cdn.example/z.js"'),
    { says: 'cdn.example/y.js' },
  ],
  [
    'no request to another host: XMLHttpRequest with a method in lower case',
    'PKG-EXTERNAL-REQUEST',
    script('x.open("get","https://count.example/hit")'),
  ],
  [
    'no request to another host: any picture of a set',
    'PKG-EXTERNAL-REQUEST',
    page('<img alt="" src="media/a.png" srcset="media/a.png 1x, https://cdn.example/b.png 2x">'),
    { says: '“https://cdn.example/b.png”' },
  ],
  [
    'no request to another host: behind a quoted “>”',
    'PKG-EXTERNAL-REQUEST',
    page('<img alt="a > b" src="https://cdn.example/c.png">'),
    { says: 'cdn.example/c.png' },
  ],
  [
    'no request to another host: the style of an element',
    'PKG-EXTERNAL-REQUEST',
    page(`<p style="background: url('https://cdn.example/d.png')">x</p>`),
  ],
  [
    'no request to another host: the style of a page',
    'PKG-EXTERNAL-REQUEST',
    edit('basics.html', '</head>', '<style>@import "https://fonts.example/e.css";</style></head>'),
  ],
  [
    'no http: in any picture of a set',
    'PKG-INSECURE-ADDRESS',
    page('<img alt="" srcset="media/a.png 1x, http://old.example/b.png 2x">'),
    { says: '“http://old.example/b.png”' },
  ],
  ['no http: in forms', 'PKG-INSECURE-ADDRESS', page('<form action="http://old.example/">x</form>')],
  ['no http: in scripts', 'PKG-INSECURE-ADDRESS', script("fetch('http://old.example/')")],
  [
    'no http: in styles',
    'PKG-INSECURE-ADDRESS',
    edit('theme/civic.css', 'url(../media/bridge.png)', 'url(http://old.example/a.png)'),
  ],

  [
    'Title at most 255 characters',
    'PKG-TITLE-LENGTH',
    edit(manifest, '<title>Final assessment</title>', `<title>${'t'.repeat(256)}</title>`),
  ],
  [
    'Identifiers at most 255 characters',
    'PKG-IDENTIFIER-LENGTH',
    edit(manifest, /final_item/g, `f${'i'.repeat(255)}`),
  ],
]);

it('no two names that differ in case only → PKG-PATH-CASE', async () => {
  const twins = all(put('media/Bridge.png', 'x'), list('media/Bridge.png'));
  expect(await codesFor(twins(packageFiles('scorm12')))).toEqual(['PKG-PATH-CASE']);
});

it('the web target starts at index.html → PKG-START-PAGE', async () => {
  const files = remove('index.html')(packageFiles('web'));
  expect(await codesFor(files, { target: 'web' })).toEqual(['PKG-START-PAGE']);
});

describe('what is no fault', () => {
  it.each([
    ['a link that the learner may follow', page('<a href="https://www.archives.gov/">archives</a>')],
    [
      'a canonical address',
      edit('basics.html', '</head>', '<link rel="canonical" href="https://publisher.example/"></head>'),
    ],
    ['the namespace of SVG', script("document.createElementNS('http://www.w3.org/2000/svg', 'path')")],
    ['an xAPI verb', script("send('http://adlnet.gov/expapi/verbs/completed')")],
    [
      'pagehide and visibilitychange',
      script("addEventListener('pagehide', save); addEventListener('visibilitychange', save)"),
    ],
    [
      'a path of 99 characters',
      all(put(`media/${'a'.repeat(89)}.png`, 'x'), list(`media/${'a'.repeat(89)}.png`)),
    ],
    ['a title and an identifier of 255 characters', edit(manifest, /final_item/g, `f${'i'.repeat(254)}`)],
    ['the top of a rectangle', script('const y = rect.top + box.parent.top;')],
    [
      'a pair of calls, the second of which ends with false',
      script('x.open("GET",u,!0),x.go("a",!1); y.open("GET", u), y.set("b", 2, false)'),
    ],
    ['an asynchronous request', script("request.open('POST', url, true); window.open('a.html')")],
  ])('%s', async (_, change) => {
    expect(await codesFor(change(packageFiles('scorm12', testContent('per-module'))))).toEqual([]);
  });
});

describe('a course may teach what a package must not do', () => {
  const words =
    "window.top.location, addEventListener('unload', save), onunload = save, x.open('GET', u, false), " +
    "fetch('https://a.example/'), fetch('http://a.example/'), import x from 'https://a.example/', " +
    "url(https://a.example/), src='http://a.example/'";

  it.each([
    ['in the words of a page', page(`<p>${words}</p><pre><code>${words}</code></pre>`)],
    ['in the title of a page', edit('basics.html', '<title>', `<title>${words} <img src="//a.example/">`)],
    ['in what is read out for a picture', page(`<img src="media/bridge.png" alt="${words}">`)],
    ['in an answer that is typed', page(`<textarea>${words} <img src="//a.example/"></textarea>`)],
    ['in a comment', page(`<!-- ${words} <script src="https://a.example/"></script> -->`)],
    ['in data that no browser runs', page(`<script type="application/json">["${words}"]</script>`)],
    ['in the data of the course', put('data/basics.js', `globalThis.coursewright={"a":["${words}"]};\n`)],
  ])('%s', async (_, change) => {
    expect(await codesFor(change(packageFiles('scorm12', testContent('per-module'))))).toEqual([]);
  });

  it('but a script that does more than hold data is read as code', async () => {
    const doing = put('data/basics.js', 'globalThis.coursewright={"a":1};window.top.close();');
    expect(await codesFor(doing(packageFiles('scorm12', testContent('per-module'))))).toEqual([
      'PKG-WINDOW-TOP',
    ]);
  });

  it('and code after a word that looks like the start of a tag is still found', async () => {
    const after = page('<p>1 < 2 <!--> <script>window.top.close()</script></p>');
    expect(await codesFor(after(packageFiles('scorm12', testContent('per-module'))))).toEqual([
      'PKG-WINDOW-TOP',
    ]);
  });
});

it('a zip without a manifest that nobody calls a web package is asked for one', async () => {
  const files = [{ path: 'index.html', content: { bytes: bytes('<p>') } }];
  expect(await codesFor(files)).toEqual(['PKG-NO-MANIFEST']);
});

describe('what is no fault in names and manifests', () => {
  it.each([['“@” in the name of a picture', all(put('media/menu@2x.png', 'x'), list('media/menu@2x.png'))]])(
    '%s',
    async (_, change) => {
      expect(await codesFor(change(packageFiles('scorm12', testContent('per-module'))))).toEqual([]);
    },
  );
});
