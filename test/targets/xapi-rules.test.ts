import { describe, expect, it } from 'vitest';
import { all, codesFor, edit, packageFiles, put, remove } from '../support/packages.ts';
import { describeRules } from '../support/rule-table.ts';

const manifest = 'tincan.xml';
const launch = '<launch lang="en-US">index.html</launch>';

describeRules('xapi', [
  [
    'tincan.xml: namespace tincan.xsd',
    'TC-NAMESPACE',
    edit(manifest, 'projecttincan.com/tincan.xsd', 'tincanapi.com/tincan.xsd'),
  ],
  ['one activity with launch', 'TC-COURSE', edit(manifest, launch, ''), { says: '0 activities' }],
  [
    '… not two',
    'TC-COURSE',
    edit(
      manifest,
      '<description lang="en-US">First steps</description>',
      `<description lang="en-US">First steps</description>${launch}`,
    ),
    { says: '2 activities' },
  ],
  ['… of type course', 'TC-COURSE-TYPE', edit(manifest, 'activities/course"', 'activities/module"')],
  ['launch is in the package', 'TC-LAUNCH', remove('index.html')],
  ...['Index.html', '/index.html', 'pages\\index.html', 'https://', 'https://publisher.example/a b', ''].map(
    (page) =>
      [
        `… not ${page || 'empty'}`,
        'TC-LAUNCH',
        edit(manifest, launch, `<launch lang="en-US">${page}</launch>`),
      ] as const,
  ),
  ...['endpoint', 'auth', 'actor', 'registration', 'activity_id'].map(
    (name) =>
      [
        `a query never uses ${name}`,
        'TC-LAUNCH-QUERY',
        edit(manifest, launch, `<launch lang="en-US">index.html?a=1&amp;${name}=2</launch>`),
        { says: name },
      ] as const,
  ),
  ['one launch for a language', 'TC-LAUNCH-TWICE', edit(manifest, launch, launch + launch)],
  [
    'a launch elsewhere has no plain http:',
    'PKG-INSECURE-ADDRESS',
    edit(manifest, '>index.html<', '>http://publisher.example/index.html<'),
  ],
  [
    'lang is a language tag',
    'TC-LANGUAGE',
    edit(manifest, '<name lang="en-US">', '<name lang="en_US">'),
    { says: '“en_US”' },
  ],
  [
    'an id is present',
    'TC-ID',
    edit(manifest, ' id="https://publisher.example/courses/town-hall"', ''),
    { says: 'The id “”' },
  ],
  [
    'ids are absolute IRIs',
    'TC-ID',
    edit(manifest, 'id="https://publisher.example/courses/town-hall"', 'id="town-hall"'),
  ],
  [
    'types are absolute IRIs',
    'TC-ID',
    edit(manifest, 'type="http://adlnet.gov/expapi/activities/assessment"', 'type="assessment"'),
  ],
  [
    'ids have at most 255 characters',
    'PKG-IDENTIFIER-LENGTH',
    edit(manifest, '/modules/final"', `/modules/${'i'.repeat(255)}"`),
  ],
  [
    'names have at most 255 characters',
    'PKG-TITLE-LENGTH',
    edit(manifest, '>Final assessment<', `>${'t'.repeat(256)}<`),
  ],
  ['ids are unique', 'TC-ID-TWICE', edit(manifest, '/modules/final"', '/modules/basics"')],
  [
    'order of elements: name first',
    'TC-STRUCTURE',
    edit(manifest, /(<name.*<\/name>)(\s*)(<description.*<\/description>)/, '$3$2$1'),
  ],
  [
    'a description is present',
    'TC-STRUCTURE',
    edit(manifest, '<description lang="en-US">First steps</description>', ''),
    { says: '“description” is missing' },
  ],
  ['… and a name with words in it', 'TC-TEXT', edit(manifest, />Final assessment<\/name>/, '> </name>')],
  [
    '… and for the course one with words in it',
    'TC-DESCRIPTION',
    edit(
      manifest,
      /<description lang="en-US">[^<]*<\/description>(\s*<launch)/,
      '<description lang="und"/>$1',
    ),
  ],
  ['nothing else', 'TC-STRUCTURE', edit(manifest, launch, `${launch}<icon>a.png</icon>`), { says: 'icon' }],
]);

describe('what is no fault in tincan.xml', () => {
  it.each([
    [
      'a module with an empty description, as Storyline and Rise write it',
      edit(manifest, '<description lang="en-US">First steps</description>', '<description lang="und"/>'),
    ],
    ['a launch with a query', edit(manifest, '>index.html<', '>index.html?theme=dark#start<')],
    ['a launch with a dot before it', edit(manifest, '>index.html<', '>./index.html<')],
    [
      'a launch in percent-encoding',
      all(put('the page.html', '<title>A</title>'), edit(manifest, '>index.html<', '>the%20page.html<')),
    ],
    ['a launch elsewhere', edit(manifest, '>index.html<', '>https://publisher.example/course/<')],
    ['a launch for each language', edit(manifest, launch, launch + launch.replace('en-US', 'es-419'))],
    ['no language', edit(manifest, /<(name|launch) lang="en-US">/g, '<$1>')],
    [
      'a name that is empty in one language of two',
      edit(manifest, '<name lang="en-US">', '<name lang="fr"></name><name lang="en-US">'),
    ],
  ])('%s', async (title, change) => {
    const codes = await codesFor(change(packageFiles('xapi')));
    // The space in the name of the file is a finding about the zip.
    expect(
      codes.filter((code) => code !== 'PKG-PATH-CHARACTERS'),
      title,
    ).toEqual([]);
  });
});
