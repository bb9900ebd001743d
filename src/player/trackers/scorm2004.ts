import { scorm2004Records } from '../../questions/records.ts';
import type { CourseData } from '../course-data.ts';
import { isoDuration } from '../format/durations.ts';
import { decimal } from '../format/numbers.ts';
import { oneLine } from '../format/text.ts';
import { timestamp } from '../format/timestamps.ts';
import type { Answered, CreateTracker, Standing } from '../tracker.ts';
import type { ScormApi } from './scorm-api.ts';
import { captionsWish, type Part, pick, readLaunch, readLists, type ScormLists } from './scorm-common.ts';
import type { Write } from './scorm-interactions.ts';
import { type ScormRecord, ScormTracker } from './scorm-tracker.ts';

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
      learner: 'cmi.learner_id',
    },
    preferences: 'cmi.learner_preference',
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

const elements = {
  mode: 'cmi.mode',
  credit: 'cmi.credit',
  location: 'cmi.location',
};

function open(api: ScormApi, data: CourseData): ScormRecord {
  // Some LMSs answer "Passed" or "Completed".
  const completion = api.get('cmi.completion_status').toLowerCase();
  const reached = {
    completed: completion === 'completed',
    passed: api.get('cmi.success_status').toLowerCase() === 'passed',
  };
  const begun = reached.completed || completion === 'incomplete';
  const entry = api.get('cmi.entry');
  const score = api.children('cmi.score');
  const lists = readLists(api, data, scorm2004Records, 'incorrect');
  // To read what was never set is error 403 (RTE 3.1.7.6), and KnowBe4 refuses packages that cause errors. There are
  // LMSs that say `ab-initio` of every launch: whoever saved before has also left a status, which goes with the state.
  const first = entry === 'ab-initio' && !begun && !reached.passed && !lists.next;
  // The same with the mark, which an LMS has from the manifest alone (RTE 4.2.20).
  const mark = data.tracking.passing ? api.get('cmi.scaled_passing_score') : '';
  return {
    launch: {
      ...readLaunch(api, elements, reached, mark, 1, first),
      // RTE 4.2.13.
      ...captionsWish(api, data, 'cmi.learner_preference', 'audio_captioning'),
    },
    resumes: () => entry === 'resume',
    // Without a stored `suspend` the next launch starts blank and overwrites what was there (RTE 4.2.8). It stays for
    // completed learners too: a new attempt would start without their completion.
    opening: [...(begun ? [] : [['cmi.completion_status', 'incomplete'] as const]), ['cmi.exit', 'suspend']],
    interactions: lists.next,
    interaction: (n, answered) => interaction(n, answered, lists),
    scores: (standing) => scores(standing, score),
    statuses: (standing) => [
      ...objectiveWrites(standing, lists, data),
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

/** RTE 4.2.19; `raw` in per cent, because reports show it as it is and not as a share of `max`. */
function scores({ score }: Standing, children: ReadonlySet<string>): Write[] {
  if (!score) return [];
  const parts: Part[] = [
    ['scaled', 'scaled', decimal(score.scaled)],
    ['raw', 'raw', decimal(score.scaled * 100, 2)],
    ['min', 'min', '0'],
    ['max', 'max', '100'],
  ];
  return pick('cmi.score', parts, children);
}

/** The standing is never below what the launch told; `unknown` would say nothing that the LMS does not know. */
function statusWrites({ completion, success, progress }: Standing): Write[] {
  return [
    ['cmi.progress_measure', decimal(progress, 4)],
    ['cmi.completion_status', completion],
    ...(success === 'unknown' ? [] : [['cmi.success_status', success] as const]),
  ];
}

function objectiveWrites({ objectives }: Standing, lists: ScormLists, data: CourseData): Write[] {
  return lists.objectives(objectives, ({ id, scaled, success }) => {
    const text = data.objectives.find((objective) => objective.id === id)?.text ?? '';
    return [
      ['description', 'description', oneLine(text, 250)],
      ['score', 'score.scaled', decimal(scaled)],
      ['success_status', 'success_status', success],
    ];
  });
}

/** RTE 4.2.9. The id comes first and the type before the responses, which are read by it (error 408 otherwise). */
function interaction(n: number, answered: Answered, lists: ScormLists): Write[] {
  const { question } = answered;
  return lists.interaction(n, answered, (recorded, result) => [
    ['id', 'id', question.id],
    ['type', 'type', recorded.type],
    ...question.objectives.map((id, m): Part => ['objectives', `objectives.${m}.id`, id]),
    ['timestamp', 'timestamp', timestamp(answered.at)],
    ['correct_responses', 'correct_responses.0.pattern', recorded.pattern],
    ['weighting', 'weighting', decimal(question.weight)],
    ['learner_response', 'learner_response', recorded.response],
    ['result', 'result', result],
    ['latency', 'latency', isoDuration(answered.seconds)],
    ['description', 'description', oneLine(question.prompt, 250)],
  ]);
}
