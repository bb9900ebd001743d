import type { TargetId } from '../../course/model.ts';
import type { Line } from '../../languages/sheets/index.ts';
import type { Block, Section } from './blocks.ts';
import { refresherTitle } from './courses-section.ts';
import { importSteps, type Step, slots, step } from './import-steps.ts';
import { sizeWords } from './measures.ts';
import { moodleCompletion, moodleCourse } from './moodle-completion.ts';
import type { SheetParts } from './sheet-parts.ts';

const everywhere = [
  'settings.status',
  'settings.mark',
  'settings.attempts',
  'settings.window',
  'settings.size',
] as const;
const statements: readonly (TargetId | undefined)[] = ['cmi5', 'xapi'];

/** How to import the packages, set them up, try them out, and replace them by a new version. */
export function stepsSection(parts: SheetParts): Section {
  const { facts, say, lms, lmsName, best, support } = parts;
  const { steps, settings, said = [], again } = (lms && importSteps[lms]) ?? importSteps.generic;
  const packages = facts.courses.flatMap((course) => course.packages);
  const size = sizeWords(Math.max(0, ...packages.map((one) => one.size)), say);
  const taken = [...best.values()];
  const line = ({ key, names }: Step): Line => say(key, { ...slots(names), size });
  const isWanted = ({ only }: Step) => only === undefined || taken.some((one) => statements.includes(one));
  const ownSettings =
    lms === 'moodle'
      ? [moodleCompletion(parts), line(step('moodle.course', ...moodleCourse)), ...settings.map(line)]
      : settings.map(line);
  const hasNames = [...steps, ...settings, again].some(({ names }) => names.length > 0);
  const blocks: Block[] = [
    ...(hasNames ? [{ paragraph: say('steps.names') }] : []),
    { steps: steps.filter(isWanted).map((one) => line(forTarget(one, taken))) },
    { heading: say('settings.title') },
    {
      list: [
        ...ownSettings,
        ...everywhere.filter((key) => !said.includes(key)).map((key) => say(key, { size })),
      ],
    },
    { heading: say('test.title') },
    {
      steps: [
        say('test.launch'),
        say('test.answer', { exit: say.page('exit') }),
        say('test.return'),
        ...sooner(parts),
        say('test.finish'),
        say('test.clear', { support }),
      ],
    },
    { heading: say('again.title') },
    { paragraph: say('again.ids') },
    { paragraph: line(again) },
  ];
  return { id: 'steps', title: say('steps.title', { lms: lmsName }), blocks };
}

/** A short refresher shows sooner than the course what the LMS records. */
function sooner(parts: SheetParts): Line[] {
  for (const course of parts.facts.courses) {
    const one = course.refreshers.find(({ done }) => done !== 'completed');
    if (one) return [parts.say('test.sooner', { refresher: refresherTitle(one, course, parts) })];
  }
  return [];
}

/** Docebo asks for the kind of package first: SCORM, or what is recorded in statements. */
function forTarget(one: Step, taken: readonly (TargetId | undefined)[]): Step {
  const isXapi = one.key === 'docebo.2' && taken.every((target) => target === 'xapi');
  return isXapi ? { ...one, names: one.names.map((name) => (name === 'SCORM' ? 'xAPI' : name)) } : one;
}
