import { describe, expect, it } from 'vitest';
import { testContent } from '../support/content.ts';
import { all, codesFor, edit, packageFiles, remove } from '../support/packages.ts';
import { describeRules } from '../support/rule-table.ts';

const manifest = 'imsmanifest.xml';
const scored = testContent('per-module', {
  tracking: { interactions: true, objectives: true, masteryScore: true },
});
const inFinal = (extension: string) =>
  edit(manifest, '<title>Final assessment</title>', `<title>Final assessment</title>${extension}`);
const prerequisites = '<adlcp:prerequisites type="aicc_script">crisis_item</adlcp:prerequisites>';
const afterPrerequisites = (extension: string) =>
  edit(manifest, prerequisites, `${prerequisites}${extension}`);
const extensions = {
  maxtimeallowed: '<adlcp:maxtimeallowed>00:30:00</adlcp:maxtimeallowed>',
  timelimitaction: '<adlcp:timelimitaction>exit,message</adlcp:timelimitaction>',
  datafromlms: '<adlcp:datafromlms>unit=1</adlcp:datafromlms>',
  masteryscore: '<adlcp:masteryscore>80</adlcp:masteryscore>',
} as const;

describeRules('scorm12', [
  ['schema is ADL SCORM', 'S12-SCHEMA', edit(manifest, '>ADL SCORM<', '>SCORM<'), { says: '“SCORM”' }],
  [
    'schema and schemaversion are there',
    'S12-NO-SCHEMA',
    edit(manifest, /<schema>[\s\S]*<\/schemaversion>/, ''),
    { says: 'no schema and no schemaversion' },
  ],
  ['schemaversion says something', 'S12-NO-SCHEMA', edit(manifest, '>1.2<', '><')],
  ['schemaversion exactly 1.2', 'S12-SCHEMAVERSION', edit(manifest, '>1.2<', '>1.2.0<')],
  [
    'namespace imscp_rootv1p1p2',
    'S12-NAMESPACE',
    edit(
      manifest,
      'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"',
      'xmlns="http://www.imsproject.org/xsd/imscp"',
    ),
  ],
  [
    'the literal prefix adlcp:',
    'S12-NAMESPACE',
    all(
      edit(manifest, 'xmlns:adlcp=', 'xmlns:adl='),
      edit(manifest, /adlcp:scormtype/g, 'scormtype'),
      edit(manifest, /<(\/?)adlcp:/g, '<$1adl:'),
      edit(manifest, / scormtype/g, ' xmlns:adlcp="urn:x" adlcp:scormtype'),
    ),
  ],
  [
    'scormtype with lower-case t',
    'S12-SCORMTYPE',
    edit(manifest, 'adlcp:scormtype="sco"', 'adlcp:scormType="sco"'),
    { says: 'scormType' },
  ],
  [
    'scormtype sco or asset',
    'S12-SCORMTYPE',
    edit(manifest, 'adlcp:scormtype="asset"', 'adlcp:scormtype="file"'),
  ],
  [
    'scormtype on every resource',
    'S12-SCORMTYPE',
    edit(manifest, ' adlcp:scormtype="sco"', ''),
    { says: 'none' },
  ],
  ...['ims_xml.xsd', 'imscp_rootv1p1p2.xsd', 'imsmd_rootv1p2p1.xsd', 'adlcp_rootv1p2.xsd'].map(
    (file) => [`${file} at the root`, 'S12-SCHEMA-FILES', remove(file), { says: file }] as const,
  ),
  ...['imscp_rootv1p1p2', 'imsmd_rootv1p2p1', 'adlcp_rootv1p2'].map(
    (name) =>
      [
        `${name}.xsd named in xsi:schemaLocation`,
        'S12-SCHEMA-LOCATION',
        edit(manifest, `/${name} ${name}.xsd`, `/${name} xsd/${name}.xsd`),
      ] as const,
  ),
  [
    'adlcp elements after title',
    'S12-ITEM-ORDER',
    edit(
      manifest,
      `<title>Final assessment</title>\n        ${prerequisites}`,
      `${prerequisites}<title>Final assessment</title>`,
    ),
  ],
  [
    'prerequisites, maxtimeallowed, … in that order',
    'S12-ITEM-ORDER',
    inFinal('<adlcp:masteryscore>80</adlcp:masteryscore>'),
    { says: 'prerequisites' },
  ],
  [
    'maxtimeallowed after prerequisites',
    'S12-ITEM-ORDER',
    inFinal(extensions.maxtimeallowed),
    { says: 'prerequisites' },
  ],
  [
    'maxtimeallowed before timelimitaction',
    'S12-ITEM-ORDER',
    afterPrerequisites(extensions.timelimitaction + extensions.maxtimeallowed),
    { says: 'maxtimeallowed' },
  ],
  [
    'timelimitaction before datafromlms',
    'S12-ITEM-ORDER',
    afterPrerequisites(extensions.datafromlms + extensions.timelimitaction),
    { says: 'timelimitaction' },
  ],
  ['mastery score 0–100', 'S12-MASTERY-SCORE', edit(manifest, '>80<', '>101<'), { content: scored }],
  ['mastery score is a number', 'S12-MASTERY-SCORE', edit(manifest, '>80<', '>80%<'), { content: scored }],
  [
    'prerequisites are an AICC script',
    'S12-PREREQUISITES',
    edit(manifest, 'type="aicc_script"', 'type="aicc"'),
  ],
  [
    'prerequisites name items of the manifest',
    'S12-PREREQUISITES',
    edit(manifest, '>crisis_item<', '>crisis_item&amp;lost_item<'),
    { says: 'lost_item' },
  ],
  [
    'prerequisites ≤ 200',
    'S12-PREREQUISITES',
    edit(manifest, '>crisis_item<', `>${Array(20).fill('crisis_item').join('|')}<`),
    { says: '239 characters' },
  ],
  [
    'datafromlms ≤ 255',
    'S12-VALUE',
    edit(
      manifest,
      prerequisites,
      `${prerequisites}<adlcp:datafromlms>${'d'.repeat(256)}</adlcp:datafromlms>`,
    ),
    { says: '256' },
  ],
  [
    'timelimitaction one of four',
    'S12-VALUE',
    edit(manifest, prerequisites, `${prerequisites}<adlcp:timelimitaction>exit</adlcp:timelimitaction>`),
  ],
  [
    'maxtimeallowed HHHH:MM:SS',
    'S12-VALUE',
    edit(manifest, prerequisites, `${prerequisites}<adlcp:maxtimeallowed>30 min</adlcp:maxtimeallowed>`),
  ],
  [
    'title ≤ 200 in the schema',
    'S12-TITLE-LENGTH',
    edit(manifest, '>Final assessment<', `>${'t'.repeat(201)}<`),
  ],
  [
    'No mastery score unless the course asks: LMSs then overwrite the status',
    'S12-MASTERY-OVERRIDE',
    (files) => files,
    { content: scored, lms: ['moodle'] },
  ],
]);

describe('what is no fault in SCORM 1.2', () => {
  const { maxtimeallowed, timelimitaction, datafromlms, masteryscore } = extensions;
  it.each([
    ['a mastery score last', [maxtimeallowed, timelimitaction, datafromlms, masteryscore]],
    [
      'a mastery score right after the prerequisites',
      [masteryscore, maxtimeallowed, timelimitaction, datafromlms],
    ],
  ])('%s', async (_, order) => {
    const files = packageFiles('scorm12', testContent('per-module'));
    expect(await codesFor(afterPrerequisites(order.join(''))(files))).toEqual([]);
  });
});
