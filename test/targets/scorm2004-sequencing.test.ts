import { describe, expect, it } from 'vitest';
import { testContent } from '../support/content.ts';
import { all, type Change, codesFor, edit, packageFiles, textOf } from '../support/packages.ts';
import { describeRules, type RuleRow } from '../support/rule-table.ts';
import { schemaErrors } from '../support/xsd.ts';

const manifest = 'imsmanifest.xml';
const controlMode = '<imsss:controlMode choice="true" flow="true"/>';
const title = '<title>Final assessment</title>';
const inFinal = (extension: string) => edit(manifest, title, `${title}${extension}`);
/** Parts of the organization’s sequencing, in place of its own. */
const organization = (parts: string) => edit(manifest, controlMode, parts);
/** … after its control mode. */
const also = (parts: string) => organization(`${controlMode}${parts}`);

const sequencingRule = (kind: string, condition: string, action: string, combination = '') =>
  `<imsss:sequencingRules><imsss:${kind}><imsss:ruleConditions${combination}><imsss:ruleCondition ${condition}/></imsss:ruleConditions><imsss:ruleAction action="${action}"/></imsss:${kind}></imsss:sequencingRules>`;
const rollupRule = (attributes: string, condition = 'condition="completed"', action = 'completed') =>
  `<imsss:rollupRules><imsss:rollupRule ${attributes}><imsss:rollupConditions><imsss:rollupCondition ${condition}/></imsss:rollupConditions><imsss:rollupAction action="${action}"/></imsss:rollupRule></imsss:rollupRules>`;
const objectives = (primary: string, others = '') =>
  `<imsss:objectives><imsss:primaryObjective objectiveID="main">${primary}</imsss:primaryObjective>${others}</imsss:objectives>`;
const map = (attributes: string) => `<imsss:mapInfo targetObjectiveID="shared" ${attributes}/>`;
const collected = (parts: string) =>
  edit(
    manifest,
    '</manifest>',
    `<imsss:sequencingCollection><imsss:sequencing ID="common">${parts}</imsss:sequencing></imsss:sequencingCollection></manifest>`,
  );
/** The last item, of which the sequencing refers to the collection. */
const referring = (id: string) =>
  edit(manifest, new RegExp(`(${title}\\s*<imsss:sequencing)`), `$1 IDRef="${id}"`);
const cluster = (control: string) =>
  all(
    edit(
      manifest,
      '<item identifier="final_item"',
      '<item identifier="part_item"><title>Part</title><item identifier="final_item"',
    ),
    edit(
      manifest,
      /(\s*)<\/item>(\s*)<imsss:sequencing>(\s*)<imsss:controlMode/,
      `$1</item><imsss:sequencing>${control}</imsss:sequencing></item>$2<imsss:sequencing>$3<imsss:controlMode`,
    ),
  );
const off = '<imsss:controlMode choice="false" flow="false"/>';
const satisfied = 'condition="satisfied"';

const rows: readonly RuleRow[] = [
  ...(
    [
      ['preConditionRule', 'retry'],
      ['preConditionRule', 'Skip'],
      ['postConditionRule', 'skip'],
      ['postConditionRule', 'exit'],
      ['exitConditionRule', 'exitAll'],
    ] as const
  ).map(
    ([kind, action]) =>
      [
        `the action of a ${kind} is not ${action}`,
        'S04-VALUE',
        also(sequencingRule(kind, satisfied, action)),
        { says: `is “${action}”` },
      ] as const,
  ),
  [
    'a condition of a rule is known',
    'S04-VALUE',
    also(sequencingRule('preConditionRule', 'condition="passed"', 'skip')),
    { says: '“passed”' },
  ],
  [
    'an operator is not or noOp',
    'S04-VALUE',
    also(sequencingRule('preConditionRule', `operator="none" ${satisfied}`, 'skip')),
  ],
  [
    'conditions are combined by all or any',
    'S04-VALUE',
    also(sequencingRule('preConditionRule', satisfied, 'skip', ' conditionCombination="or"')),
  ],
  [
    'a rollup rule is about all, any, none or at least some',
    'S04-VALUE',
    also(rollupRule('childActivitySet="some"')),
  ],
  [
    'a rollup condition is known: “always” is not one',
    'S04-VALUE',
    also(rollupRule('', 'condition="always"')),
  ],
  ['a rollup action is known', 'S04-VALUE', also(rollupRule('', undefined, 'passed'))],
  [
    'children are selected never, once or on each new attempt',
    'S04-VALUE',
    also('<imsss:randomizationControls selectionTiming="always"/>'),
  ],
  [
    '… and ordered so',
    'S04-VALUE',
    also('<imsss:randomizationControls randomizationTiming="onEachAttempt"/>'),
  ],
  [
    'rollup considerations are known',
    'S04-VALUE',
    also('<adlseq:rollupConsiderations requiredForCompleted="never"/>'),
  ],
  [
    'what an LMS hides is known',
    'S04-VALUE',
    inFinal(
      '<adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI>next</adlnav:hideLMSUI></adlnav:navigationInterface></adlnav:presentation>',
    ),
    { says: '“final_item” is “next”' },
  ],
  [
    'a time limit action is one of four',
    'S04-VALUE',
    inFinal('<adlcp:timeLimitAction>exit, message</adlcp:timeLimitAction>'),
  ],
  [
    'words of a collection are known too',
    'S04-VALUE',
    collected(sequencingRule('preConditionRule', satisfied, 'hide')),
    { says: '“common” is “hide”' },
  ],
  ...(
    [
      ['minimumCount', rollupRule('childActivitySet="atLeastCount" minimumCount="-1"')],
      ['minimumCount', rollupRule('childActivitySet="atLeastCount" minimumCount="1.5"')],
      ['minimumPercent', rollupRule('childActivitySet="atLeastPercent" minimumPercent="60"')],
      ['objectiveMeasureWeight', '<imsss:rollupRules objectiveMeasureWeight="2"/>'],
      [
        'measureThreshold',
        sequencingRule(
          'preConditionRule',
          'measureThreshold="70" condition="objectiveMeasureLessThan"',
          'skip',
        ),
      ],
      ['attemptLimit', '<imsss:limitConditions attemptLimit="unlimited"/>'],
      ['selectCount', '<imsss:randomizationControls selectionTiming="once" selectCount="all"/>'],
    ] as const
  ).map(
    ([name, parts]) =>
      [`${name} is in its range: ${parts.length}`, 'S04-NUMBER', also(parts), { says: name }] as const,
  ),
  ...['90', 'PT', 'P1H', '01:30:00'].map(
    (limit) =>
      [
        `a time limit is a duration: not ${limit}`,
        'S04-DURATION',
        also(`<imsss:limitConditions attemptAbsoluteDurationLimit="${limit}"/>`),
      ] as const,
  ),
  [
    'IDRef names a sequencing of the collection',
    'S04-COLLECTION',
    all(collected(controlMode), referring('comon')),
    { says: '“comon”' },
  ],
  ['… which is there', 'S04-COLLECTION', referring('common')],
  ['a course can be entered', 'S04-UNREACHABLE', organization(off), { says: 'choice and flow' }],
  [
    '… flow being off when nothing is said of it',
    'S04-UNREACHABLE',
    organization('<imsss:controlMode choice="false"/>'),
  ],
  [
    '… by a control mode of the collection too',
    'S04-UNREACHABLE',
    all(
      collected(off),
      edit(manifest, /<imsss:sequencing>(\s*)<imsss:controlMode [^>]*>/, '<imsss:sequencing IDRef="common">'),
    ),
  ],
  ['an attempt limit lets somebody in', 'S04-NO-ATTEMPT', also('<imsss:limitConditions attemptLimit="0"/>')],
  ...(
    [
      ['atLeastCount', '', 'true before'],
      ['atLeastCount', 'minimumCount="0"', 'true before'],
      ['atLeastCount', 'minimumCount="5"', '4 items inside'],
      ['atLeastPercent', '', 'true before'],
    ] as const
  ).map(
    ([set, amount, says]) =>
      [
        `a rollup rule can be true and false: ${set} ${amount}`,
        'S04-ROLLUP-COUNT',
        also(rollupRule(`childActivitySet="${set}" ${amount}`)),
        { says },
      ] as const,
  ),
  [
    'objectives of an activity have IDs of their own',
    'S04-OBJECTIVE-TWICE',
    also(objectives('', '<imsss:objective objectiveID="main"/>')),
    { says: '“main”' },
  ],
  [
    'one objective of an activity writes a value of a global objective',
    'S04-MAP-CONFLICT',
    also(
      objectives(
        map('writeSatisfiedStatus="true"'),
        `<imsss:objective objectiveID="other">${map('writeSatisfiedStatus="true"')}</imsss:objective>`,
      ),
    ),
    { says: 'two objectives write a SatisfiedStatus to the global objective “shared”' },
  ],
  [
    'an objective reads a value from one global objective: reading is on unless it is turned off',
    'S04-MAP-CONFLICT',
    also(
      objectives(
        `${map('readNormalizedMeasure="false"')}<imsss:mapInfo targetObjectiveID="b" readNormalizedMeasure="false"/>`,
      ),
    ),
    { says: 'from 2 global objectives' },
  ],
];

describeRules('scorm2004-3rd', rows);
describeRules('scorm2004-4th', rows);
describeRules('scorm2004-3rd', [
  ['a part of the course can be entered', 'S04-UNREACHABLE', cluster(off), { says: '“part_item”' }],
  [
    'adlseq:objectives is of the 4th edition',
    'S04-EDITION',
    also('<adlseq:objectives><adlseq:objective objectiveID="main"/></adlseq:objectives>'),
    { says: '“adlseq:objectives”' },
  ],
  [
    'adlcp:data is of the 4th edition',
    'S04-EDITION',
    inFinal('<adlcp:data><adlcp:map targetID="shared"/></adlcp:data>'),
  ],
  [
    'shared data are of the 4th edition',
    'S04-EDITION',
    edit(manifest, '<organization ', '<organization adlcp:sharedDataGlobalToSystem="false" '),
  ],
]);
describeRules('scorm2004-4th', [
  [
    'progressWeight is in its range',
    'S04-NUMBER',
    inFinal('<adlcp:completionThreshold completedByMeasure="true" progressWeight="10"/>'),
    { says: 'progressWeight' },
  ],
]);

describe('what is no fault in sequencing', () => {
  const fine: readonly (readonly [string, Change])[] = [
    ['a part without flow and choice, into which content jumps', cluster(off)],
    ['flow without choice', organization('<imsss:controlMode choice="false" flow="true"/>')],
    ['choice without flow', organization('<imsss:controlMode flow="false"/>')],
    ['no control mode', organization('')],
    ['choice and flow off where nothing is inside', inFinalFirst(off)],
    [
      'every word in its place',
      also(
        sequencingRule('preConditionRule', 'operator=" not " condition="always"', 'hiddenFromChoice') +
          rollupRule('childActivitySet="none"', 'operator="not" condition="attempted"', 'incomplete'),
      ),
    ],
    [
      'numbers at their ends',
      also(
        sequencingRule(
          'postConditionRule',
          'measureThreshold="-1.0" condition="objectiveMeasureGreaterThan"',
          'retryAll',
        ) +
          '<imsss:limitConditions attemptLimit="1" attemptAbsoluteDurationLimit="P1DT2H3M4.5S"/>' +
          rollupRule('childActivitySet="atLeastCount" minimumCount="4"'),
      ),
    ],
    ['a share of the items', also(rollupRule('childActivitySet="atLeastPercent" minimumPercent=".5"'))],
    [
      'a count that no rule asks for',
      also(rollupRule('childActivitySet="all" minimumCount="0" minimumPercent="0"')),
    ],
    [
      'one objective that reads what another writes',
      also(
        objectives(
          map('readSatisfiedStatus="false" readNormalizedMeasure="false" writeSatisfiedStatus="true"'),
          `<imsss:objective objectiveID="other">${map('')}</imsss:objective>`,
        ),
      ),
    ],
    [
      'an objective that reads its status here and its measure there',
      also(
        objectives(
          `${map('readNormalizedMeasure="false"')}<imsss:mapInfo targetObjectiveID="b" readSatisfiedStatus="false"/>`,
        ),
      ),
    ],
    [
      'a rule about an objective of the collection',
      all(
        collected(objectives('')),
        edit(
          manifest,
          controlMode,
          `${controlMode}${sequencingRule('preConditionRule', `referencedObjective="main" ${satisfied}`, 'skip')}`,
        ),
        edit(
          manifest,
          /<imsss:sequencing>(\s*)<imsss:controlMode /,
          '<imsss:sequencing IDRef="common">$1<imsss:controlMode ',
        ),
      ),
    ],
    [
      'space around the name of an objective',
      also(
        sequencingRule('preConditionRule', `referencedObjective=" main" ${satisfied}`, 'skip') +
          objectives(''),
      ),
    ],
    ['two objectives of one ID in two activities', all(also(objectives('')), collected(objectives('')))],
  ];
  it.each(fine)('%s', async (_, change) => {
    const files = change(packageFiles('scorm2004-4th', testContent('per-module')));
    expect(await codesFor(files)).toEqual([]);
    expect(await schemaErrors(textOf(files, manifest), 'scorm2004-4th')).toEqual([]);
  });
});

it('choice and flow are nothing to an item that has no items, in the 3rd edition either', async () => {
  const change = inFinalFirst(off);
  expect(await codesFor(change(packageFiles('scorm2004-3rd', testContent('per-module'))))).toEqual([]);
});

/** At the beginning of the sequencing of the last item, which has nothing inside. */
function inFinalFirst(part: string): Change {
  return edit(manifest, new RegExp(`(${title}\\s*<imsss:sequencing>)`), `$1${part}`);
}
