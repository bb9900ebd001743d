import { scorm2004 as choice } from '../../questions/choice/record.ts';
import { scorm2004 as essay } from '../../questions/essay/record.ts';
import { scorm2004 as likert } from '../../questions/likert/record.ts';
import { scorm2004 as matrix } from '../../questions/matrix/record.ts';
import { scorm2004 as multiple } from '../../questions/multiple/record.ts';
import { scorm2004 as scale } from '../../questions/scale/record.ts';
import { scorm2004 as trueFalse } from '../../questions/true-false/record.ts';
import type { CourseData } from '../course-data.ts';
import { isoDuration } from '../format/durations.ts';
import { decimal } from '../format/numbers.ts';
import { oneLine } from '../format/text.ts';
import { timestamp } from '../format/timestamps.ts';
import type { Answered, CreateTracker, Launch, Standing } from '../tracker.ts';
import { type ObjectiveIndex, objectiveIndex } from './objective-index.ts';
import { choose, type Recorders } from './recorders.ts';
import type { ScormApi } from './scorm-api.ts';
import { type ScormRecord, ScormTracker, type Write } from './scorm-tracker.ts';

const recorders: Recorders = { 'true-false': trueFalse, choice, multiple, likert, scale, essay, matrix };

/** SCORM 2004, 3rd and 4th Edition: their run-time environments agree in all that is used here. */
export const createScorm2004: CreateTracker = (context) =>
  new ScormTracker(context, {
    dialect: {
      api: 'API_1484_11',
      initialize: 'Initialize',
      terminate: 'Terminate',
      get: 'GetValue',
      set: 'SetValue',
      commit: 'Commit',
      lastError: 'GetLastError',
    },
    essential: new Set([
      'cmi.completion_status',
      'cmi.success_status',
      'cmi.exit',
      'cmi.location',
      'cmi.score.scaled',
      'cmi.suspend_data',
    ]),
    // Smallest permitted maximum of both editions that all LMSs keep (RTE 4.2.21, 4.2.12).
    limits: { 'cmi.suspend_data': 64_000, 'cmi.location': 1000 },
    open,
  });

function open(api: ScormApi, data: CourseData): ScormRecord {
  const completion = api.get('cmi.completion_status');
  const success = api.get('cmi.success_status');
  const score = api.children('cmi.score');
  const interactions = data.tracking.interactions ? api.children('cmi.interactions') : new Set<string>();
  const objectives = data.tracking.objectives ? api.children('cmi.objectives') : new Set<string>();
  const index = objectiveIndex(api, objectives.has('id'));
  return {
    launch: readLaunch(api, completion, success),
    // Without a stored `suspend` the next launch starts blank and overwrites what was there (RTE 4.2.8). It stays for
    // completed learners too: a new attempt would start without their completion.
    opening: [
      ...(completion === 'completed' || completion === 'incomplete'
        ? []
        : [['cmi.completion_status', 'incomplete'] as const]),
      ['cmi.exit', 'suspend'],
    ],
    interactions: interactions.has('id') ? Number(api.get('cmi.interactions._count')) || 0 : undefined,
    interaction: (n, answered) => interaction(n, answered, interactions),
    scores: (standing) => scores(standing, score),
    statuses: (standing) => [
      ...objectiveWrites(standing, index, objectives, data),
      ...statusWrites(standing),
      ['cmi.location', standing.location],
      ['cmi.suspend_data', standing.state],
    ],
    time: (seconds) => ['cmi.session_time', isoDuration(seconds)],
    // suspendAll closes the course and keeps the attempt (SN 3.3), also of a finished unit: exitAll would end the
    // attempt, so that the next launch starts blank and, with one SCO for each module, the other modules are lost.
    // Some LMSs fail or throw in the call after it, so it comes after the last Commit.
    farewell: () => [['adl.nav.request', 'suspendAll']],
  };
}

function readLaunch(api: ScormApi, completion: string, success: string): Omit<Launch, 'answers'> {
  const mode = api.get('cmi.mode').toLowerCase();
  const credit = api.get('cmi.credit').toLowerCase();
  const mark = api.get('cmi.scaled_passing_score');
  const passing = Number(mark);
  return {
    connected: true,
    mode: mode === 'review' ? 'review' : mode === 'browse' || credit === 'no-credit' ? 'browse' : 'normal',
    learner: { id: api.get('cmi.learner_id'), name: api.get('cmi.learner_name') },
    state: api.get('cmi.suspend_data'),
    location: api.get('cmi.location'),
    ...(mark !== '' && passing >= 0 && passing <= 1 ? { passing } : {}),
    completed: completion === 'completed',
    passed: success === 'passed',
  };
}

/** RTE 4.2.19; `raw` in per cent, because reports show it as it is and not as a share of `max`. */
function scores({ score }: Standing, children: ReadonlySet<string>): Write[] {
  if (!score) return [];
  const values: Write[] = [
    ['scaled', decimal(score.scaled)],
    ['raw', decimal(score.scaled * 100, 2)],
    ['min', '0'],
    ['max', '100'],
  ];
  return values
    .filter(([child]) => children.has(child))
    .map(([child, value]) => [`cmi.score.${child}`, value]);
}

/** The standing is never below what the launch told; `unknown` would say nothing that the LMS does not know. */
function statusWrites({ completion, success, progress }: Standing): Write[] {
  return [
    ['cmi.progress_measure', decimal(progress, 4)],
    ['cmi.completion_status', completion],
    ...(success === 'unknown' ? [] : [['cmi.success_status', success] as const]),
  ];
}

function objectiveWrites(
  standing: Standing,
  index: ObjectiveIndex,
  children: ReadonlySet<string>,
  data: CourseData,
): Write[] {
  if (!children.has('id')) return [];
  return standing.objectives.flatMap(({ id, scaled, success }): Write[] => {
    const text = data.objectives.find((objective) => objective.id === id)?.text ?? '';
    const { place, known } = index(id);
    const parts: (readonly [string, string, string])[] = [
      ['id', 'id', known ? '' : id],
      ['description', 'description', oneLine(text, 250)],
      ['score', 'score.scaled', decimal(scaled)],
      ['success_status', 'success_status', success],
    ];
    return pick(`cmi.objectives.${place}`, parts, children);
  });
}

/** RTE 4.2.9. The id comes first and the type before the responses, which are read by it (error 408 otherwise). */
function interaction(n: number, answered: Answered, children: ReadonlySet<string>): Write[] {
  const { question } = answered;
  const recorded = choose(recorders, answered);
  if (!recorded) return [];
  const result = answered.correct === 'neutral' ? 'neutral' : answered.correct ? 'correct' : 'incorrect';
  const objectives = question.objectives.map((id, m) => ['objectives', `objectives.${m}.id`, id] as const);
  const parts: (readonly [string, string, string])[] = [
    ['id', 'id', question.id],
    ['type', 'type', recorded.type],
    ...objectives,
    ['timestamp', 'timestamp', timestamp(answered.at)],
    ['correct_responses', 'correct_responses.0.pattern', recorded.pattern],
    ['weighting', 'weighting', decimal(question.weight)],
    ['learner_response', 'learner_response', recorded.response],
    ['result', 'result', result],
    ['latency', 'latency', isoDuration(answered.seconds)],
    ['description', 'description', oneLine(question.prompt, 250)],
  ];
  return pick(`cmi.interactions.${n}`, parts, children);
}

function pick(
  element: string,
  parts: readonly (readonly [child: string, name: string, value: string])[],
  children: ReadonlySet<string>,
): Write[] {
  return parts
    .filter(([child, , value]) => children.has(child) && value !== '')
    .map(([, name, value]) => [`${element}.${name}`, value]);
}
