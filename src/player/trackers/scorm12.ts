import { scorm12Records } from '../../questions/records.ts';
import type { CourseData } from '../course-data.ts';
import { timespan } from '../format/durations.ts';
import { decimal, percent } from '../format/numbers.ts';
import { timeOfDay } from '../format/timestamps.ts';
import type { Answered, CreateTracker, Standing } from '../tracker.ts';
import type { ScormApi } from './scorm-api.ts';
import { captionsWish, readLaunch, readLists, type ScormLists } from './scorm-common.ts';
import type { Write } from './scorm-interactions.ts';
import { type ScormRecord, ScormTracker } from './scorm-tracker.ts';

/** SCORM 1.2 RTE 3.4.4: one status for both completion and success. From least to most; none is ever lowered. */
const ranks = ['incomplete', 'failed', 'completed', 'passed'];

/** SCORM 1.2 (RTE of 1 October 2001). */
export const createScorm12: CreateTracker = (context) =>
  new ScormTracker(context, {
    dialect: {
      api: 'API',
      initialize: 'LMSInitialize',
      terminate: 'LMSFinish',
      get: 'LMSGetValue',
      set: 'LMSSetValue',
      commit: 'LMSCommit',
      lastError: 'LMSGetLastError',
      learner: 'cmi.core.student_id',
    },
    preferences: 'cmi.student_preference',
    essential: new Set([
      'cmi.core.exit',
      'cmi.core.lesson_status',
      'cmi.core.lesson_location',
      'cmi.core.score.raw',
      'cmi.suspend_data',
    ]),
    // CMIString4096 and CMIString255.
    limits: { 'cmi.suspend_data': 4096, 'cmi.core.lesson_location': 255 },
    open,
  });

function open(api: ScormApi, data: CourseData): ScormRecord {
  const core = api.children('cmi.core');
  const score = api.children('cmi.core.score');
  // Some LMSs answer "Passed" or "Completed".
  const held = api.get('cmi.core.lesson_status').toLowerCase();
  const mastery = api.children('cmi.student_data').has('mastery_score')
    ? api.get('cmi.student_data.mastery_score')
    : '';
  const elements = {
    // Optional; an LMS without it is in normal mode.
    mode: core.has('lesson_mode') ? 'cmi.core.lesson_mode' : undefined,
    credit: 'cmi.core.credit',
    location: 'cmi.core.lesson_location',
  };
  const reached = { completed: held === 'completed' || held === 'passed', passed: held === 'passed' };
  const launch = {
    ...readLaunch(api, elements, reached, mastery, 100),
    // RTE 3.4.4 cmi.student_preference.text.
    ...captionsWish(api, data, 'cmi.student_preference', 'text'),
  };
  const lists = readLists(api, data, scorm12Records, 'wrong');
  return {
    launch,
    resumes: () => api.get('cmi.core.entry') === 'resume',
    // Untouched, the status becomes `completed` at LMSFinish (Moodle). `suspend` keeps suspend_data for the next
    // launch; it stays for completed learners too, whose answers would else be gone when they come back.
    opening: [
      ...(ranks.includes(held) ? [] : [['cmi.core.lesson_status', 'incomplete'] as const]),
      ['cmi.core.exit', 'suspend'],
    ],
    interactions: lists.next,
    interaction: (n, answered) => interaction(n, answered, lists),
    scores: (standing) => scores(standing, score),
    statuses: (standing) => [
      ...objectiveWrites(standing, lists),
      ...statusWrites(standing, held),
      ['cmi.core.lesson_location', standing.location],
      ['cmi.suspend_data', standing.state],
    ],
    time: (seconds) => ['cmi.core.session_time', timespan(seconds)],
    farewell: () => [],
  };
}

/** No score before something was assessed: 0 would say that the learner had tried. */
function scores({ score, passing }: Standing, children: ReadonlySet<string>): Write[] {
  if (!score) return [];
  return [
    ['cmi.core.score.raw', decimal(percent(score.scaled, passing))],
    ...(children.has('min') ? [['cmi.core.score.min', '0'] as const] : []),
    ...(children.has('max') ? [['cmi.core.score.max', '100'] as const] : []),
  ];
}

function statusWrites({ completion, success }: Standing, held: string): Write[] {
  const passed = completion === 'completed' && success === 'passed';
  const status = passed ? 'passed' : success === 'failed' ? 'failed' : completion;
  return ranks.indexOf(status) < ranks.indexOf(held) ? [] : [['cmi.core.lesson_status', status]];
}

function objectiveWrites({ objectives, passing }: Standing, lists: ScormLists): Write[] {
  return lists.objectives(objectives, ({ scaled, success }) => [
    ['score', 'score.raw', decimal(percent(scaled, passing))],
    ['status', 'status', success === 'unknown' ? 'incomplete' : success],
  ]);
}

/** SCORM 1.2 RTE 3.4.4 cmi.interactions: write-only, so answers are a journal, one new index each. */
function interaction(n: number, answered: Answered, lists: ScormLists): Write[] {
  const { question } = answered;
  return lists.interaction(n, answered, (recorded, result) => [
    ['id', 'id', question.id],
    ['objectives', 'objectives.0.id', question.objectives[0] ?? ''],
    ['time', 'time', timeOfDay(answered.at)],
    ['type', 'type', recorded.type],
    ['correct_responses', 'correct_responses.0.pattern', recorded.pattern],
    ['weighting', 'weighting', decimal(question.weight)],
    ['student_response', 'student_response', recorded.response],
    ['result', 'result', result],
    ['latency', 'latency', timespan(answered.seconds)],
  ]);
}
