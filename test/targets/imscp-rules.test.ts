import { describe, expect, it } from 'vitest';
import { testContent } from '../support/content.ts';
import { all, codesFor, edit, packageFiles, put, remove, rename } from '../support/packages.ts';
import { describeRules, type RuleRow } from '../support/rule-table.ts';

const manifest = 'imsmanifest.xml';
const css = '<file href="theme/civic.css"/>';

const rows: readonly RuleRow[] = [
  [
    'Every local file is a <file> of its resource',
    'PKG-FILE-UNLISTED',
    edit(manifest, css, ''),
    { says: 'theme/civic.css' },
  ],
  [
    '… and so is one that was added',
    'PKG-FILE-UNLISTED',
    put('media/extra.png', 'x'),
    { says: '1 of the files' },
  ],
  ['existing', 'PKG-FILE-MISSING', remove('theme/civic.css'), { says: 'theme/civic.css' }],
  [
    'exact case',
    'PKG-FILE-MISSING',
    edit(manifest, css, `${css}<file href="theme/CIVIC.css"/>`),
    { says: 'CIVIC' },
  ],
  ['the launched file exists', 'PKG-FILE-MISSING', remove('basics.html')],
  [
    'href equals one of the files',
    'PKG-LAUNCH-UNLISTED',
    edit(manifest, '<file href="basics.html"/>', ''),
    { says: 'basics.html' },
  ],
  [
    'Identifiers are NCNames: no leading digit',
    'PKG-IDENTIFIER-NAME',
    edit(manifest, 'identifier="final_item"', 'identifier="1_item"'),
  ],
  [
    'Identifiers are NCNames: no space',
    'PKG-IDENTIFIER-NAME',
    edit(manifest, 'manifest identifier="town-hall_manifest"', 'manifest identifier="town hall"'),
  ],
  [
    'Identifiers are NCNames: no colon',
    'PKG-IDENTIFIER-NAME',
    edit(manifest, 'identifier="final_item"', 'identifier="final:item"'),
  ],
  [
    'Identifiers are unique in the manifest',
    'PKG-IDENTIFIER-TWICE',
    edit(manifest, 'identifier="final_item"', 'identifier="basics_item"'),
    { says: 'basics_item' },
  ],
  ['organizations@default must exist', 'PKG-ORGANIZATION-NO-DEFAULT', edit(manifest, / default="[^"]*"/, '')],
  ['… and say something', 'PKG-ORGANIZATION-NO-DEFAULT', edit(manifest, / default="[^"]*"/, ' default=""')],
  ['… and point to one', 'PKG-ORGANIZATION-DEFAULT', edit(manifest, / default="[^"]*"/, ' default="other"')],
  ['an organization has items', 'PKG-NO-ITEM', edit(manifest, /<item[\s\S]*<\/item>/, '')],
  [
    'every leaf item has identifierref',
    'PKG-ITEM-REFERENCE',
    edit(manifest, ' identifierref="deep-dive_resource"', ''),
  ],
  [
    'identifierref names a resource',
    'PKG-REFERENCE',
    edit(manifest, 'identifierref="deep-dive_resource"', 'identifierref="lost"'),
    { says: 'item' },
  ],
  [
    'a resource that an item launches has an href',
    'PKG-RESOURCE-HREF',
    edit(manifest, ' href="final.html"', ''),
    { says: 'final_resource' },
  ],
  [
    'a dependency names a resource',
    'PKG-REFERENCE',
    edit(manifest, 'dependency identifierref="town-hall_shared"', 'dependency identifierref="lost"'),
    { says: 'dependency' },
  ],
  [
    'every item has a title',
    'PKG-TITLE-MISSING',
    edit(manifest, '<title>Final assessment</title>', ''),
    { says: 'final_item' },
  ],
  [
    'every organization has a title',
    'PKG-TITLE-MISSING',
    edit(manifest, /<title>Rathaus.*<\/title>/, '<title/>'),
    { says: 'organization' },
  ],
  ['type="webcontent"', 'PKG-RESOURCE-TYPE', edit(manifest, 'type="webcontent"', 'type="text/html"')],
  [
    'xml:base ends in /',
    'PKG-XML-BASE',
    all(edit(manifest, '<resources>', '<resources xml:base="content">')),
  ],
  ['no backslash in href', 'PKG-HREF', all(edit(manifest, css, `${css}<file href="theme\\civic.css"/>`))],
  ['no leading / in href', 'PKG-HREF', edit(manifest, css, `${css}<file href="/theme/civic.css"/>`)],
  [
    'no space in href',
    'PKG-HREF-CHARACTERS',
    edit(manifest, css, `${css}<file href="theme/civic.css?of=the city"/>`),
  ],
  [
    'no non-ASCII in href',
    'PKG-HREF-CHARACTERS',
    edit(manifest, css, `${css}<file href="theme/civic.css?of=mañana"/>`),
    { says: '“theme/civic.css?of=mañana”. Some' },
  ],
  [
    'no space in hrefs, however many',
    'PKG-HREF-CHARACTERS',
    edit(manifest, css, `${css}<file href="theme/civic.css?a b"/><file href="theme/civic.css?c d"/>`),
    { says: '“theme/civic.css?a b” and 1 more' },
  ],
  [
    'a file whose name has a space is looked for, too',
    'PKG-FILE-MISSING',
    edit(manifest, css, `${css}<file href="theme/my%20civic.css"/>`),
  ],
  ['no hash routes', 'PKG-HREF', edit(manifest, 'href="basics.html">', 'href="basics.html#/start">')],
  [
    'no page on another host',
    'PKG-HREF',
    edit(manifest, css, `${css}<file href="https://cdn.example/a.css"/>`),
  ],
];

describeRules('scorm12', rows);
describeRules('scorm2004-3rd', rows);
describeRules('scorm2004-4th', rows);

/** What looks like a fault and is none. */
describeRules('scorm2004-4th', [
  [
    'query and fragment aside (an unlisted file shows that the rules ran)',
    'PKG-FILE-UNLISTED',
    all(edit(manifest, 'href="basics.html">', 'href="basics.html?a=1#top">'), put('media/extra.png', 'x')),
  ],
  [
    'a base with a slash is put before the files',
    'PKG-FILE-UNLISTED',
    all(
      edit(manifest, 'identifier="final_resource"', 'xml:base="last/" identifier="final_resource"'),
      rename('final.html', 'last/final.html'),
      rename('data/final.js', 'last/data/final.js'),
      put('media/extra.png', 'x'),
    ),
  ],
]);

describeRules('scorm12', [
  [
    'metadata in a file of its own: it exists',
    'PKG-FILE-MISSING',
    edit(manifest, '</schemaversion>', '</schemaversion><adlcp:location>lom/course.xml</adlcp:location>'),
    { says: 'lom/course.xml' },
  ],
]);

describe('what is no fault in an IMS manifest', () => {
  it.each([
    ['an identifier in any script', edit(manifest, 'identifier="final_item"', 'identifier="कोर्स"')],
    [
      'a “./” before the names of files',
      edit(manifest, /href="(final\.html|theme\/civic\.css)"/g, 'href="./$1"'),
    ],
    [
      'the page to launch in a resource that the launched one depends on, be it in a circle',
      all(
        edit(manifest, '<file href="basics.html"/>', ''),
        edit(manifest, css, `${css}<file href="basics.html"/><dependency identifierref="basics_resource"/>`),
      ),
    ],
    ['a “./” before the page to launch alone', edit(manifest, 'href="final.html"', 'href="./final.html"')],
    ['a foreign element of an odd name', edit(manifest, '</manifest>', '<_ xmlns="urn:x">zz</_></manifest>')],
  ])('%s', async (_, change) => {
    expect(await codesFor(change(packageFiles('scorm12', testContent('per-module'))))).toEqual([]);
  });
});
