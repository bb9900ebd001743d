import { describe, expect, it } from 'vitest';
import { schemaFiles } from '../../src/targets/scorm2004/schema-rules.ts';
import { testContent } from '../support/content.ts';
import { all, codesFor, edit, packageFiles, put, remove, rename } from '../support/packages.ts';
import { describeRules, type RuleRow } from '../support/rule-table.ts';
import { schemas } from '../support/schemas.ts';

const manifest = 'imsmanifest.xml';
const scored = testContent('per-module', {
  tracking: { interactions: true, objectives: true, masteryScore: true },
});
const title = '<title>Final assessment</title>';
const primary = '<imsss:primaryObjective satisfiedByMeasure="false"/>';
const mapInfo = '<imsss:mapInfo targetObjectiveID="shared"/>';
const controlMode = '<imsss:controlMode choice="true" flow="true"/>';
const rules = (inside: string, kind = 'preConditionRule') =>
  `<imsss:sequencingRules><imsss:${kind}>${inside}</imsss:${kind}></imsss:sequencingRules>`;
const conditions = (attributes: string) =>
  `<imsss:ruleConditions><imsss:ruleCondition ${attributes} condition="satisfied"/></imsss:ruleConditions>`;
const inFinal = (extension: string) => edit(manifest, title, `${title}${extension}`);
/** imsss_v1p0.xsd, `sequencingType`: small valid elements in its order, then those of adlseq. */
const sequencingParts = [
  controlMode,
  rules(`${conditions('')}<imsss:ruleAction action="skip"/>`),
  '<imsss:limitConditions attemptLimit="1"/>',
  '<imsss:auxiliaryResources/>',
  '<imsss:rollupRules objectiveMeasureWeight="1"/>',
  `<imsss:objectives>${primary}</imsss:objectives>`,
  '<imsss:randomizationControls reorderChildren="false"/>',
  '<imsss:deliveryControls tracked="true"/>',
  '<adlseq:rollupConsiderations measureSatisfactionIfActive="true"/>',
];
/** Sequencing of the organization, in place of its own. */
const sequencing = (parts: readonly string[]) => edit(manifest, controlMode, parts.join(''));
/** Attributes that the schema files make yes or no; those of the 4th edition hold those of the 3rd. */
const booleans = [...schemas('scorm2004-4th').values()]
  .flatMap((schema) => new TextDecoder().decode(schema).match(/<xsd?:attribute\b[^>]*>/g) ?? [])
  .filter((declaration) => /\stype\s*=\s*"xsd?:boolean"/.test(declaration))
  .flatMap((declaration) => /\sname\s*=\s*"(\w+)"/.exec(declaration)?.[1] ?? []);
/** Declared outside of any element, they carry the prefix of their namespace. */
const qualified: Readonly<Record<string, string>> = {
  objectivesGlobalToSystem: 'adlseq:objectivesGlobalToSystem',
  sharedDataGlobalToSystem: 'adlcp:sharedDataGlobalToSystem',
};
/** Puts the last item inside a new one. */
const cluster = (attributes: string, extension = '') =>
  all(
    edit(
      manifest,
      /<item identifier="final_item"/,
      `<item identifier="part_item"${attributes}><title>Part</title><item identifier="final_item"`,
    ),
    edit(
      manifest,
      /(\s*)<\/item>(\s*)<imsss:sequencing>(\s*)<imsss:controlMode/,
      `$1</item>${extension}</item>$2<imsss:sequencing>$3<imsss:controlMode`,
    ),
  );

const ofThe4th = ['sharedDataGlobalToSystem'];
const booleanRow = (name: string): RuleRow => [
  `Booleans are true/false: ${name}`,
  'S04-BOOLEAN',
  edit(
    manifest,
    '<imsss:rollupRules',
    `<imsss:controlMode ${qualified[name] ?? name}="0"/><imsss:rollupRules`,
  ),
  { says: name },
];

const lom = '<lom:lom xmlns:lom="http://ltsc.ieee.org/xsd/LOM"/>';

const rows: readonly RuleRow[] = [
  [
    'nothing of SCORM 1.2 on an item',
    'S04-OLDER-ELEMENT',
    edit(
      manifest,
      '<title>Final assessment</title>',
      '<title>Final assessment</title><adlcp:masteryscore>80</adlcp:masteryscore>',
    ),
    { says: 'minNormalizedMeasure' },
  ],
  ['schema exactly ADL SCORM', 'S04-SCHEMA', edit(manifest, '>ADL SCORM<', '>ADL Scorm<')],
  ['schemaversion to the letter', 'S04-SCHEMAVERSION', edit(manifest, /(2004 ...) Edition/, '$1 edition')],
  [
    'default namespace imscp_v1p1',
    'S04-NAMESPACE',
    all(
      edit(
        manifest,
        'xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"',
        'xmlns="http://www.imsglobal.org/xsd/imscp"',
      ),
    ),
  ],
  ['Literal prefix imsss:', 'S04-NAMESPACE', edit(manifest, /imsss(?=[:=])/g, 'ss'), { says: 'xmlns:imsss' }],
  [
    'Literal prefix adlseq:',
    'S04-NAMESPACE',
    edit(manifest, /adlseq(?=[:=])/g, 'seq'),
    { says: 'xmlns:adlseq' },
  ],
  ['Literal prefix adlnav:', 'S04-NAMESPACE', edit(manifest, /adlnav(?=[:=])/g, 'nav')],
  [
    'Literal prefix adlcp:',
    'S04-NAMESPACE',
    all(
      edit(manifest, 'xmlns:adlcp=', 'xmlns:cp='),
      edit(manifest, / adlcp:scormType/g, ' xmlns:adlcp="urn:x" adlcp:scormType'),
    ),
    { says: 'xmlns:adlcp' },
  ],
  [
    'every used namespace mapped in xsi:schemaLocation',
    'S04-SCHEMA-LOCATION',
    edit(manifest, ' http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd', ''),
    { says: 'imsss' },
  ],
  [
    '… to a file in the package root',
    'S04-SCHEMA-LOCATION',
    edit(manifest, ' adlcp_v1p3.xsd', ' http://www.adlnet.org/xsd/adlcp_v1p3.xsd'),
  ],
  [
    '… and not in a folder, though it be there',
    'S04-SCHEMA-LOCATION',
    all(
      edit(manifest, ' imsss_v1p0.xsd', ' xsd/imsss_v1p0.xsd'),
      rename('imsss_v1p0.xsd', 'xsd/imsss_v1p0.xsd'),
      put('imsss_v1p0.xsd', '<x/>'),
    ),
    { says: 'imsss' },
  ],
  [
    'LOM metadata makes lom.xsd required',
    'S04-LOM',
    edit(manifest, '</schemaversion>', `</schemaversion>${lom}`),
  ],
  [
    '… in a file too',
    'S04-LOM',
    edit(manifest, '</schemaversion>', '</schemaversion><adlcp:location>course.json</adlcp:location>'),
  ],
  [
    '… with all parts that it includes',
    'S04-LOM-PARTS',
    all(
      edit(manifest, '</schemaversion>', `</schemaversion>${lom}`),
      put('lom.xsd', '<xs:schema><xs:include schemaLocation="common/dataTypes.xsd"/></xs:schema>'),
      put(
        'common/dataTypes.xsd',
        '<xs:schema><xs:import namespace="u" schemaLocation = "../unique/strict.xsd"/></xs:schema>',
      ),
    ),
    { says: 'unique/strict.xsd' },
  ],
  [
    'imscp_v1p1.xsd must import the local xml.xsd',
    'S04-XML-IMPORT',
    edit('imscp_v1p1.xsd', /schemaLocation = "xml\.xsd"/, 'schemaLocation="http://www.w3.org/2001/xml.xsd"'),
  ],
  [
    'scormType with exactly that case',
    'S04-SCORMTYPE',
    edit(manifest, 'adlcp:scormType="sco"', 'adlcp:scormtype="sco"'),
  ],
  [
    'scormType values sco/asset',
    'S04-SCORMTYPE',
    edit(manifest, 'adlcp:scormType="sco"', 'adlcp:scormType="SCO"'),
    { says: '"SCO"' },
  ],
  ['its absence fails', 'S04-SCORMTYPE', edit(manifest, ' adlcp:scormType="asset"', '')],
  [
    'Every href has a file name extension',
    'S04-NO-EXTENSION',
    all(
      put('media/license', 'x'),
      edit(manifest, '<file href="course.json"/>', '<file href="course.json"/><file href="media/license"/>'),
    ),
  ],
  [
    "Don't list the XSDs as <file>",
    'S04-SCHEMA-LISTED',
    edit(manifest, '<file href="course.json"/>', '<file href="course.json"/><file href="imscp_v1p1.xsd"/>'),
  ],
  ...['', '?', '?a', '?a=', '?a=b/c', '?a=1&', '#/x', 'a=b'].map(
    (parameters) =>
      [
        `parameters “${parameters}” fails`,
        'S04-PARAMETERS',
        edit(
          manifest,
          'identifier="final_item"',
          `parameters="${parameters.replace('&', '&amp;')}" identifier="final_item"`,
        ),
      ] as const,
  ),
  ['no cluster has identifierref', 'S04-CLUSTER-REFERENCE', cluster(' identifierref="final_resource"')],
  [
    'Element order inside item: title first',
    'S04-ITEM-ORDER',
    edit(
      manifest,
      new RegExp(`${title}(\\s*)(<imsss:sequencing>[\\s\\S]*?</imsss:sequencing>)`),
      `$2$1${title}`,
    ),
  ],
  [
    'Element order inside organization: sequencing last',
    'S04-ITEM-ORDER',
    edit(
      manifest,
      /(<item[\s\S]*<\/item>)(\s*<imsss:sequencing>\s*<imsss:controlMode[\s\S]*?<\/imsss:sequencing>)/,
      '$2$1',
    ),
  ],
  [
    'Element order inside item: metadata after the items in it',
    'S04-ITEM-ORDER',
    all(
      cluster(''),
      edit(manifest, '<title>Part</title>', '<title>Part</title><metadata><schema>x</schema></metadata>'),
    ),
    { says: '“item”' },
  ],
  [
    'Element order inside item: metadata before extensions',
    'S04-ITEM-ORDER',
    edit(manifest, /(<\/imsss:sequencing>)(\s*<\/item>)/, '$1<metadata><schema>x</schema></metadata>$2'),
    { says: '“metadata”' },
  ],
  ...sequencingParts
    .slice(1)
    .map(
      (part, place) =>
        [
          `Inside sequencing: ${sequencingParts[place]?.slice(1, 28)}… before ${part.slice(1, 28)}…`,
          'S04-SEQUENCING-ORDER',
          sequencing([part, sequencingParts[place] ?? '']),
        ] as const,
    ),
  [
    'Inside sequencing: rollupRules before objectives',
    'S04-SEQUENCING-ORDER',
    edit(manifest, /(<imsss:rollupRules[^>]*>)(\s*<imsss:objectives>[\s\S]*?<\/imsss:objectives>)/, '$2$1'),
  ],
  [
    'Inside sequencing: controlMode first',
    'S04-SEQUENCING-ORDER',
    edit(manifest, controlMode, `<imsss:deliveryControls tracked="true"/>${controlMode}`),
  ],
  [
    'Inside sequencing: each once',
    'S04-SEQUENCING-ORDER',
    edit(manifest, controlMode, `${controlMode}${controlMode}`),
  ],
  [
    'Inside sequencing: adlseq last',
    'S04-SEQUENCING-ORDER',
    edit(
      manifest,
      controlMode,
      `<adlseq:constrainedChoiceConsiderations preventActivation="true"/>${controlMode}`,
    ),
  ],
  [
    'objectives has exactly one primaryObjective: not none',
    'S04-PRIMARY-OBJECTIVE',
    edit(manifest, primary, '<imsss:objective objectiveID="a"/>'),
    { says: '0 primary' },
  ],
  [
    '… not two',
    'S04-PRIMARY-OBJECTIVE',
    edit(manifest, primary, `${primary}${primary}`),
    { says: '2 primary' },
  ],
  [
    'which has an objectiveID when it has a mapInfo',
    'S04-PRIMARY-OBJECTIVE-ID',
    edit(manifest, primary, `<imsss:primaryObjective>${mapInfo}</imsss:primaryObjective>`),
  ],
  [
    'Booleans are true/false, never 1',
    'S04-BOOLEAN',
    edit(manifest, 'isvisible="true"', 'isvisible="1"'),
    { says: '“1”' },
  ],
  ['… in sequencing too', 'S04-BOOLEAN', edit(manifest, 'choice="true"', 'choice="yes"')],
  [
    '… and in adlseq',
    'S04-BOOLEAN',
    edit(manifest, 'objectivesGlobalToSystem="false"', 'objectivesGlobalToSystem="0"'),
  ],
  ...booleans.filter((name) => !ofThe4th.includes(name)).map(booleanRow),
  [
    'No exitParent on the organization',
    'S04-EXIT-PARENT',
    edit(
      manifest,
      controlMode,
      `${controlMode}${rules(`${conditions('')}<imsss:ruleAction action="exitParent"/>`, 'postConditionRule')}`,
    ),
  ],
  [
    'referencedObjective must name an objective of the same activity',
    'S04-REFERENCED-OBJECTIVE',
    edit(
      manifest,
      '<imsss:rollupRules',
      `${rules(`${conditions('referencedObjective="other"')}<imsss:ruleAction action="skip"/>`)}<imsss:rollupRules`,
    ),
    { says: '“other”' },
  ],
  [
    'Give every objective with satisfiedByMeasure a minNormalizedMeasure',
    'S04-MEASURE',
    edit(manifest, /<imsss:minNormalizedMeasure>.*?<\/imsss:minNormalizedMeasure>/, ''),
    { content: scored },
  ],
  [
    'minNormalizedMeasure 0–1: not above',
    'S04-MEASURE-RANGE',
    edit(manifest, '>0.8<', '>80<'),
    { content: scored },
  ],
  [
    'minNormalizedMeasure 0–1: not below',
    'S04-MEASURE-NEGATIVE',
    edit(manifest, '>0.8<', '>-0.5<'),
    { content: scored },
  ],
  ...['-1.5', '80%'].map(
    (measure) =>
      [
        `minNormalizedMeasure is a number from -1 to 1: not “${measure}”`,
        'S04-MEASURE-RANGE',
        edit(manifest, '>0.8<', `>${measure}<`),
        { content: scored },
      ] as const,
  ),
  [
    'dataFromLMS only on items that reference a SCO',
    'S04-SCO-ONLY',
    all(
      edit(manifest, /(identifier="final_resource"[^>]*)adlcp:scormType="sco"/, '$1adlcp:scormType="asset"'),
      inFinal('<adlcp:dataFromLMS>x</adlcp:dataFromLMS>'),
    ),
  ],
  [
    'timeLimitAction only on items that reference a SCO',
    'S04-SCO-ONLY',
    cluster('', '<adlcp:timeLimitAction>exit,message</adlcp:timeLimitAction>'),
  ],
  [
    'dataFromLMS ≤ 4,000 characters',
    'S04-DATA-FROM-LMS',
    inFinal(`<adlcp:dataFromLMS>${'x'.repeat(4001)}</adlcp:dataFromLMS>`),
    { says: '4001' },
  ],
  ['adlnav:presentation never on a cluster', 'S04-PRESENTATION', cluster('', '<adlnav:presentation/>')],
  [
    'imsss:mapInfo makes Moodle 4.2 on PHP 8 fail the whole import',
    'S04-MAP-INFO',
    edit(manifest, primary, `<imsss:primaryObjective objectiveID="a">${mapInfo}</imsss:primaryObjective>`),
    { lms: ['moodle'], content: testContent() },
  ],
  [
    'Multi-SCO 2004 in Moodle: after one SCO terminates the next gets Initialize = false',
    'S04-MULTIPLE-SCOS',
    (files) => files,
    { lms: ['moodle'], says: '4 SCOs' },
  ],
  ...schemaFiles.map(
    (file) =>
      [`a package that lacks ${file} fails`, 'S04-SCHEMA-FILES', remove(file), { says: file }] as const,
  ),
];

describeRules('scorm2004-3rd', rows);
describeRules('scorm2004-4th', rows);
describeRules('scorm2004-4th', ofThe4th.map(booleanRow));

const asText = '<adlcp:completionThreshold>0.5</adlcp:completionThreshold>';
const asAttributes = '<adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.5"/>';
describeRules('scorm2004-3rd', [
  [
    'completionThreshold: in the 3rd edition element text',
    'S04-COMPLETION-THRESHOLD',
    inFinal(asAttributes),
    { says: 'as text' },
  ],
  [
    'completionThreshold: … a number from 0 to 1',
    'S04-COMPLETION-THRESHOLD',
    inFinal(asText.replace('0.5', '50')),
  ],
]);
describeRules('scorm2004-4th', [
  [
    'completionThreshold: in the 4th attributes',
    'S04-COMPLETION-THRESHOLD',
    inFinal(asText),
    { says: 'attributes' },
  ],
  [
    'completionThreshold: … of these names',
    'S04-COMPLETION-THRESHOLD',
    inFinal(asAttributes.replace('minProgressMeasure', 'minprogressmeasure')),
  ],
  [
    'completionThreshold: … with a measure from 0 to 1',
    'S04-COMPLETION-THRESHOLD',
    inFinal(asAttributes.replace('0.5', '50')),
  ],
]);
describeRules('scorm2004-4th', [
  ['completionThreshold only on items that reference a SCO', 'S04-SCO-ONLY', cluster('', asAttributes)],
]);

describe('what is no fault in SCORM 2004', () => {
  const content = testContent('per-module');
  it.each([
    ['a cluster', 'scorm2004-4th', cluster('')],
    ['every part of sequencing in its place', 'scorm2004-4th', sequencing(sequencingParts)],
    [
      'an href in percent-encoding',
      'scorm2004-4th',
      edit(manifest, '<file href="course.json"/>', '<file href="course%2Ejson"/>'),
    ],
    ['the threshold of the 3rd edition', 'scorm2004-3rd', inFinal(asText)],
    ['the threshold of the 4th edition', 'scorm2004-4th', inFinal(asAttributes)],
    [
      'mapInfo, when nobody asks about Moodle',
      'scorm2004-4th',
      edit(manifest, primary, `<imsss:primaryObjective objectiveID="a">${mapInfo}</imsss:primaryObjective>`),
    ],
    [
      'parameters with values',
      'scorm2004-4th',
      edit(manifest, 'identifier="final_item"', 'parameters="?a=b&amp;c=d" identifier="final_item"'),
    ],
    [
      'a fragment as parameters',
      'scorm2004-3rd',
      edit(manifest, 'identifier="final_item"', 'parameters="#x" identifier="final_item"'),
    ],
    [
      'presentation after sequencing',
      'scorm2004-4th',
      edit(manifest, /(<\/imsss:sequencing>)(\s*<\/item>)/, '$1<adlnav:presentation/>$2'),
    ],
    ['the 2nd edition', 'scorm2004-3rd', edit(manifest, '2004 3rd Edition', 'CAM 1.3')],
    [
      'LOM with lom.xsd and its parts',
      'scorm2004-4th',
      all(
        put(
          'lom.xsd',
          '<xs:schema><xs:include schemaLocation="./common/a.xsd"/><xs:import schemaLocation="https://w3.example/other.xsd"/></xs:schema>',
        ),
        put('common/a.xsd', '<xs:schema><xs:include schemaLocation="../lom.xsd"/></xs:schema>'),
        edit(manifest, '</schemaversion>', `</schemaversion>${lom}`),
      ),
    ],
  ] as const)('%s', async (_, target, change) => {
    expect(await codesFor(change(packageFiles(target, content)))).toEqual([]);
  });
});
