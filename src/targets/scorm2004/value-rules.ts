import { attribute, type Element } from '../../verify/element.ts';
import { rulesAbout } from '../../verify/rule.ts';
import type { ImsManifest } from '../imscp/manifest-model.ts';
import { namespaces } from './editions.ts';
import { decimal } from './numbers.ts';

/** Rules for words, numbers and durations in sequencing and navigation: imsss_v1p0*.xsd, adlseq, adlnav and adlcp _v1p3.xsd. */
const rule = rulesAbout<ImsManifest>();

const combinations = ['all', 'any'];
const operators = ['noOp', 'not'];
const timings = ['never', 'once', 'onEachNewAttempt'];
const considerations = ['always', 'ifAttempted', 'ifNotSkipped', 'ifNotSuspended'];
const rollupConditions = [
  'satisfied',
  'objectiveStatusKnown',
  'objectiveMeasureKnown',
  'completed',
  'activityProgressKnown',
  'attempted',
  'attemptLimitExceeded',
  'timeLimitExceeded',
  'outsideAvailableTimeRange',
];
const ruleConditions = [
  ...rollupConditions,
  'objectiveMeasureGreaterThan',
  'objectiveMeasureLessThan',
  'always',
];

/** Parent → words of a rule's action. */
const actions: Readonly<Record<string, readonly string[]>> = {
  preConditionRule: ['skip', 'disabled', 'hiddenFromChoice', 'stopForwardTraversal'],
  postConditionRule: ['exitParent', 'exitAll', 'retry', 'retryAll', 'continue', 'previous'],
  exitConditionRule: ['exit'],
};
/** Element → attribute → words. */
const words: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  ruleConditions: { conditionCombination: combinations },
  ruleCondition: { condition: ruleConditions, operator: operators },
  rollupRule: { childActivitySet: ['all', 'any', 'none', 'atLeastCount', 'atLeastPercent'] },
  rollupConditions: { conditionCombination: combinations },
  rollupCondition: { condition: rollupConditions, operator: operators },
  rollupAction: { action: ['satisfied', 'notSatisfied', 'completed', 'incomplete'] },
  randomizationControls: { randomizationTiming: timings, selectionTiming: timings },
  rollupConsiderations: {
    requiredForSatisfied: considerations,
    requiredForNotSatisfied: considerations,
    requiredForCompleted: considerations,
    requiredForIncomplete: considerations,
  },
};
/** Element → words of its text. */
const texts: Readonly<Record<string, readonly string[]>> = {
  hideLMSUI: ['previous', 'continue', 'exit', 'abandon', 'suspendAll', 'exitAll', 'abandonAll'],
  timeLimitAction: ['exit,message', 'exit,no message', 'continue,message', 'continue,no message'],
};

const count = { range: 'a whole number, 0 or more', isGood: (text: string) => /^\+?\d+$/.test(text.trim()) };
const between = (least: number, most: number) => ({
  range: `a number from ${least} to ${most}`,
  isGood: (text: string) => decimal(text) >= least && decimal(text) <= most,
});
/** Element → attribute → what its number may be. */
const numbers: Readonly<Record<string, Readonly<Record<string, typeof count>>>> = {
  ruleCondition: { measureThreshold: between(-1, 1) },
  rollupRule: { minimumCount: count, minimumPercent: between(0, 1) },
  rollupRules: { objectiveMeasureWeight: between(0, 1) },
  limitConditions: { attemptLimit: count },
  randomizationControls: { selectCount: count },
  completionThreshold: { progressWeight: between(0, 1) },
};
const durations = [
  'attemptAbsoluteDurationLimit',
  'attemptExperiencedDurationLimit',
  'activityAbsoluteDurationLimit',
  'activityExperiencedDurationLimit',
];
/** xs:duration: at least one part, and one behind a T. */
const duration =
  /^-?P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/;

export const valueRules = [
  rule('S04-VALUE', function* ({ root }) {
    for (const { element: at, identifier, parent } of sequencingElements(root)) {
      const known = at.local === 'ruleAction' ? { action: actions[parent.local] } : own(words, at.local);
      for (const [name, values] of Object.entries(known ?? {})) {
        const found = attribute(at, name)?.trim();
        if (found !== undefined && values && !values.includes(found))
          yield { name, element: at.local, identifier, found, values: values.join(', '), at };
      }
      const values = own(texts, at.local);
      if (values && !values.includes(at.text))
        yield {
          name: 'The text',
          element: at.local,
          identifier,
          found: at.text,
          values: values.join('; '),
          at,
        };
    }
  }),

  rule('S04-NUMBER', function* ({ root }) {
    for (const { element: at, identifier } of sequencingElements(root)) {
      for (const [name, { range, isGood }] of Object.entries(own(numbers, at.local) ?? {})) {
        const found = attribute(at, name);
        if (found !== undefined && !isGood(found)) yield { name, identifier, found, range, at };
      }
    }
  }),

  rule('S04-DURATION', function* ({ root }) {
    for (const { element: at, identifier } of sequencingElements(root)) {
      for (const name of at.local === 'limitConditions' ? durations : []) {
        const found = attribute(at, name)?.trim();
        if (found !== undefined && !duration.test(found)) yield { name, identifier, found, at };
      }
    }
  }),
];

interface Placed {
  readonly element: Element;
  readonly parent: Element;
  /** Of the nearest organization, item or collected sequencing. */
  readonly identifier: string;
}

const ours: readonly string[] = Object.values(namespaces).map(({ uri }) => uri);

/** Every element of ADL’s and IMS’s sequencing namespaces, with whom it is about. */
function* sequencingElements(parent: Element, identifier = ''): Generator<Placed> {
  for (const element of parent.children) {
    const own = attribute(element, 'identifier') ?? attribute(element, 'ID') ?? identifier;
    if (ours.includes(element.namespace)) yield { element, parent, identifier: own };
    yield* sequencingElements(element, own);
  }
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
