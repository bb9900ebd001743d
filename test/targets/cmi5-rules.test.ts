import { describe, expect, it } from 'vitest';
import { testContent } from '../support/content.ts';
import { all, codesFor, edit, packageFiles, remove } from '../support/packages.ts';
import { describeRules } from '../support/rule-table.ts';

const manifest = 'cmi5.xml';
const au = '<au id="https://publisher.example/courses/town-hall/units/final"';
const block = '<block id="https://publisher.example/courses/town-hall/modules/final"';
const url = '<url>final.html</url>';
const english = (tag: string) => new RegExp(`<${tag}>\\s*<langstring[^>]*>[^<]*</langstring>\\s*</${tag}>`);
const inside = (opening: string, tag: string) =>
  new RegExp(`(${opening}[^>]*>[\\s\\S]*?)${english(tag).source}`);

describeRules('cmi5', [
  [
    'namespace CourseStructure.xsd (13.2.0.0-1)',
    'CMI5-NAMESPACE',
    edit(manifest, 'cmi5/v1/CourseStructure.xsd', 'cmi5/CourseStructure.xsd'),
  ],
  [
    'XSD element order: title before description (13.2.0.0-1)',
    'CMI5-STRUCTURE',
    edit(
      manifest,
      /(<course [^>]*>)\s*(<title>[\s\S]*?<\/title>)\s*(<description>[\s\S]*?<\/description>)/,
      '$1$3$2',
    ),
    { says: '“title” stands too late' },
  ],
  [
    'XSD element order: objectives before url',
    'CMI5-STRUCTURE',
    edit(manifest, /(<objectives>\s*<objective idref[\s\S]*?<\/objectives>)\s*(<url>.*?<\/url>)/, '$2$1'),
    { says: 'objectives' },
  ],
  [
    'XSD element order: launchParameters before entitlementKey',
    'CMI5-STRUCTURE',
    edit(manifest, url, `${url}<entitlementKey>k</entitlementKey><launchParameters>p</launchParameters>`),
  ],
  [
    'XSD element order: launchParameters after url',
    'CMI5-STRUCTURE',
    edit(manifest, url, `<launchParameters>p</launchParameters>${url}`),
  ],
  [
    'XSD: course before blocks',
    'CMI5-STRUCTURE',
    edit(manifest, /(<course [\s\S]*?<\/course>)([\s\S]*)(<\/courseStructure>)/, '$2$1$3'),
  ],
  [
    'XSD: url is required (13.2.0.0-1)',
    'CMI5-STRUCTURE',
    edit(manifest, url, ''),
    { says: '“url” is missing' },
  ],
  ['XSD: url once', 'CMI5-STRUCTURE', edit(manifest, url, `${url}${url}`), { says: 'twice' }],
  [
    'XSD: nothing else (13.1.5.0-2)',
    'CMI5-STRUCTURE',
    edit(manifest, url, `${url}<thumbnail>a.png</thumbnail>`),
    { says: 'thumbnail' },
  ],
  [
    'XSD: a block is not empty',
    'CMI5-STRUCTURE',
    edit(manifest, /<au id="[^"]*deep-dive"[\s\S]*?<\/au>/, ''),
  ],
  [
    'Every au has a title (13.1.4)',
    'CMI5-STRUCTURE',
    edit(manifest, inside(au, 'title'), '$1'),
    { says: '“title” is missing' },
  ],
  [
    'Every au has a description (13.1.4)',
    'CMI5-STRUCTURE',
    edit(manifest, inside(au, 'description'), '$1'),
    { says: '“description” is missing' },
  ],
  ['Every block has a title (13.1.2)', 'CMI5-STRUCTURE', edit(manifest, inside(block, 'title'), '$1')],
  [
    'Every block has a description (13.1.2)',
    'CMI5-STRUCTURE',
    edit(manifest, inside(block, 'description'), '$1'),
  ],
  [
    '… with words in it',
    'CMI5-TEXT',
    edit(manifest, inside(au, 'title'), '$1<title><langstring lang="en-US"> </langstring></title>'),
    { says: 'The title of' },
  ],
  [
    'a description has a langstring (13.2.0.0-1)',
    'CMI5-TEXT',
    edit(manifest, inside(au, 'description'), '$1<description/>'),
    { says: 'The description of' },
  ],
  ...[
    ['course', /<course [^>]*>/],
    ['block', new RegExp(`${block}[^>]*>`)],
    ['au', new RegExp(`${au}[^>]*>`)],
  ].map(
    ([kind, opening]) =>
      [
        `a description with words in it is better: ${kind}`,
        'CMI5-DESCRIPTION',
        edit(
          manifest,
          inside((opening as RegExp).source.replace('[^>]*>', ''), 'description'),
          '$1<description><langstring lang="und"></langstring></description>',
        ),
        { says: `of the ${kind}` },
      ] as const,
  ),
  [
    '… in a langstring',
    'CMI5-TEXT',
    edit(
      manifest,
      /<title>\s*<langstring lang="en-US">(Answer questions)<\/langstring>\s*<\/title>/,
      '<title>$1</title>',
    ),
  ],
  ['a course has an au (13.2.0.0-1)', 'CMI5-NO-AU', edit(manifest, /<block[\s\S]*<\/block>/, '')],
  [
    'masteryScore 0–1: not 80',
    'CMI5-MASTERY-SCORE',
    edit(manifest, 'masteryScore="0.8"', 'masteryScore="80"'),
  ],
  [
    'masteryScore 0–1: not .80001',
    'CMI5-MASTERY-SCORE',
    edit(manifest, 'masteryScore="0.8"', 'masteryScore=".80001"'),
  ],
  ...['1.1', '-0.5', '8e-1', '.', '80%'].map(
    (score) =>
      [
        `masteryScore 0–1: not ${score} (13.1.4)`,
        'CMI5-MASTERY-SCORE',
        edit(manifest, 'masteryScore="0.8"', `masteryScore="${score}"`),
      ] as const,
  ),
  ['moveOn always explicit', 'CMI5-NO-MOVE-ON', edit(manifest, ' moveOn="Passed"', '')],
  [
    'moveOn one of five (13.1.4, 13.2.0.0-1)',
    'CMI5-MOVE-ON',
    edit(manifest, 'moveOn="Passed"', 'moveOn="passed"'),
    { says: '“passed”' },
  ],
  [
    'launchMethod AnyWindow or OwnWindow (13.1.4, 13.2.0.0-1)',
    'CMI5-LAUNCH-METHOD',
    edit(manifest, 'launchMethod="AnyWindow"', 'launchMethod="NewWindow"'),
  ],
  ...(['course', 'block', 'au'] as const).map(
    (kind) =>
      [
        `Ids: absolute IRIs: ${kind} (3.0.0.0-1)`,
        'CMI5-ID',
        edit(manifest, new RegExp(`<${kind} id="https:[^"]*/`), `<${kind} id="`),
        { says: `of the ${kind}` },
      ] as const,
  ),
  [
    'Ids: absolute IRIs: objective (3.0.0.0-1)',
    'CMI5-ID',
    edit(manifest, /"[^"]*objectives\/respond"/g, '"respond"'),
    { says: 'of the objective' },
  ],
  ['Ids: no spaces', 'CMI5-ID', edit(manifest, 'units/final"', 'units/fi nal"')],
  [
    'Ids: unique per kind: au (13.1.4.0-1)',
    'CMI5-ID-TWICE',
    edit(manifest, 'units/final"', 'units/basics"'),
    { says: 'one au' },
  ],
  [
    'Ids: unique per kind: block (13.1.2.0-1)',
    'CMI5-ID-TWICE',
    edit(manifest, 'modules/final"', 'modules/basics"'),
    { says: 'one block' },
  ],
  [
    'Ids: unique per kind: objective (13.1.3.0-1)',
    'CMI5-ID-TWICE',
    edit(manifest, /(<objective id="[^"]*"[\s\S]*?<\/objective>)/, '$1$1'),
    { says: 'one objective' },
  ],
  [
    'XSD: attributes in their case (13.2.0.0-1)',
    'CMI5-ATTRIBUTE',
    edit(manifest, 'masteryScore="0.8"', 'masteryscore="0.8"'),
    { says: '“masteryscore” of “au”' },
  ],
  [
    'XSD: no other attributes (13.2.0.0-1)',
    'CMI5-ATTRIBUTE',
    edit(manifest, '<course id', '<course version="2" id'),
  ],
  [
    'XSD: objectives hold one (13.2.0.0-1)',
    'CMI5-STRUCTURE',
    edit(
      manifest,
      /<objectives>\s*<objective idref="[^"]*"\/>(?:\s*<objective idref="[^"]*"\/>)*/,
      '<objectives>',
    ),
    { says: '“objective” is missing' },
  ],
  [
    'XSD: text in langstrings alone (13.2.0.0-1)',
    'CMI5-STRUCTURE',
    edit(manifest, /(<langstring lang="en-US">Answer questions<\/langstring>)/, '$1<text>x</text>'),
    { says: '“text” is not known' },
  ],
  [
    'multilingual: lang is a language tag (13.2.0.0-1)',
    'CMI5-LANGUAGE',
    edit(manifest, 'lang="en-US">Answer', 'lang="en_US">Answer'),
    { says: '“en_US”' },
  ],
  [
    'multilingual: lang is there (13.1.1–13.1.4)',
    'CMI5-NO-LANGUAGE',
    edit(manifest, ' lang="en-US">Answer', '>Answer'),
  ],
  [
    'activityType is an absolute IRI (3.0.0.0-1, 13.1.4)',
    'CMI5-ACTIVITY-TYPE',
    edit(manifest, /activityType="[^"]*"/, 'activityType="lesson"'),
    { says: '“lesson”' },
  ],
  ...['modules/final"', 'units/final"', 'objectives/respond"'].map(
    (id) =>
      [
        `Ids: at most 255 characters: ${id.replace(/s\/.*/, '')}`,
        'PKG-IDENTIFIER-LENGTH',
        edit(manifest, new RegExp(id, 'g'), `${id.slice(0, -1)}-${'i'.repeat(255)}"`),
      ] as const,
  ),
  [
    'Titles: at most 255 characters',
    'PKG-TITLE-LENGTH',
    edit(manifest, '>Final assessment<', `>${'t'.repeat(256)}<`),
  ],
  ['url: exists (14.1.0.0-4)', 'CMI5-URL-MISSING', remove('final.html')],
  [
    'url equals the zip entry’s name exactly: case',
    'CMI5-URL-MISSING',
    edit(manifest, url, '<url>Final.html</url>'),
  ],
  ['url: not ./final.html (14.1.0.0-3)', 'CMI5-URL-DOT', edit(manifest, url, '<url>./final.html</url>')],
  [
    'url: no file behind the dot (14.1.0.0-3)',
    'CMI5-URL-MISSING',
    edit(manifest, url, '<url>gone.html</url>'),
  ],
  ...['././final.html', '/final.html', 'final.html#top', 'fi%6Eal.html', '../final.html'].map(
    (path) =>
      [`url: not ${path} (14.1.0.0-3)`, 'CMI5-URL', edit(manifest, url, `<url>${path}</url>`)] as const,
  ),
  ...[
    'http://',
    'https:///final.html',
    'https:final.html',
    'https://publisher.example/the end.html',
    'https://publisher.example/100%.html',
    'C:\\courses\\final.html',
    'file:///C:/courses/final.html',
    'javascript:start()',
  ].map(
    (address) =>
      [
        `url conforms to RFC 1738: not ${address} (13.1.4.0-2)`,
        'CMI5-URL-FORM',
        edit(manifest, url, `<url>${address}</url>`),
      ] as const,
  ),
  [
    'what is in the zip has a relative url (14.1.0.0-3)',
    'CMI5-URL-INSIDE',
    edit(manifest, url, '<url>https://publisher.example/courses/final.html?x=1</url>'),
    { says: '“final.html”' },
  ],
  [
    'an AU on another host has no plain http:',
    'PKG-INSECURE-ADDRESS',
    edit(manifest, url, '<url>http://publisher.example/end.html</url>'),
  ],
  ...['endpoint', 'fetch', 'actor', 'activityId', 'registration'].map(
    (name) =>
      [
        `a query never uses ${name} (8.1.0.0-6)`,
        'CMI5-URL-QUERY',
        edit(manifest, url, `<url>final.html?a=1&amp;${name}=2</url>`),
        { says: name },
      ] as const,
  ),
  [
    'objectives that are referred to are defined (13.1.2–13.1.4)',
    'CMI5-OBJECTIVE',
    edit(manifest, /idref="[^"]*engage"/, 'idref="https://publisher.example/lost"'),
  ],
]);

describe('what is no fault in cmi5', () => {
  it.each([
    ['a query of its own', edit(manifest, url, '<url>final.html?theme=dark</url>')],
    ['a query in percent-encoding', edit(manifest, url, '<url>final.html?title=a%20b</url>')],
    [
      'launch parameters and an entitlement key',
      edit(manifest, url, `${url}<launchParameters>p</launchParameters><entitlementKey>k</entitlementKey>`),
    ],
    ['an AU on another host', edit(manifest, url, '<url>https://publisher.example/end.html</url>')],
    [
      'an AU on another host without a path, and one with a fragment',
      edit(manifest, url, '<url>https://publisher.example?a=1#endpoint=2</url>'),
    ],
    ['an AU of an application', edit(manifest, url, '<url>simulator://town/hall?level=3</url>')],
    ['an address in other letters', edit(manifest, url, '<url>https://verlag.example/prüfung.html</url>')],
    [
      'a vendor’s elements that are called like those of cmi5 (13.1.5)',
      edit(
        manifest,
        url,
        `${url}<x:au xmlns:x="urn:x" id="a b"><x:title/><objective xmlns="urn:x" kind="1"/></x:au>`,
      ),
    ],
    ['a vendor’s attributes', edit(manifest, '<course id', '<course xmlns:x="urn:x" x:level="2" id')],
    [
      'space around values, which the LMS removes (13.1.0.0-1)',
      all(
        edit(manifest, /<au id="([^"]*)"/, '<au id=" $1 "'),
        edit(manifest, 'masteryScore="0.8"', 'masteryScore=" 0.8 "'),
        edit(manifest, url, '<url>\n  final.html\n</url>'),
      ),
    ],
    [
      'an objective with its description first, as the schema allows',
      edit(
        manifest,
        /(<objective id="[^"]*">)\s*(<title>[\s\S]*?<\/title>)\s*(<description>[\s\S]*?<\/description>)/,
        '$1$3$2',
      ),
    ],
    [
      'texts in several languages',
      edit(
        manifest,
        /(<langstring lang="en-US">Answer)/,
        '<langstring lang="es-419">Responder</langstring>$1',
      ),
    ],
    [
      'an objective with an empty description, as Rise writes it',
      edit(
        manifest,
        inside('<objective id', 'description'),
        '$1<description><langstring lang="en-US"> </langstring></description>',
      ),
    ],
    ['no activity type', edit(manifest, /activityType="[^"]*"/, 'activityType=""')],
    ['elements of other namespaces', edit(manifest, url, `${url}<x:more xmlns:x="urn:x"/>`)],
    [
      'a block in a block',
      edit(manifest, /<\/au>(\s*)<\/block>\s*<block([\s\S]*?)<\/block>/, '</au>$1<block$2</block></block>'),
    ],
    ['no launch method', edit(manifest, ' launchMethod="AnyWindow"', '')],
    ['a window of its own', edit(manifest, 'launchMethod="AnyWindow"', 'launchMethod="OwnWindow"')],
  ])('%s', async (_, change) => {
    const files = packageFiles('cmi5', testContent('per-module'));
    expect(await codesFor(change(files))).toEqual([]);
  });

  it.each(['.8', '0.8000', '1', '1.', '1.0', '00.8', '+0.8', '0'])('the mastery score %s', async (score) => {
    const change = edit(manifest, 'masteryScore="0.8"', `masteryScore="${score}"`);
    expect(await codesFor(change(packageFiles('cmi5', testContent('per-module'))))).toEqual([]);
  });
});
