import { createClock } from '../../../src/player/core/clock.ts';
import { mergeState } from '../../../src/player/core/merge-state.ts';
import { isQuiz, type QuizModule } from '../../../src/player/core/quiz.ts';
import { LearningSession } from '../../../src/player/core/session.ts';
import type { CourseData } from '../../../src/player/course-data.ts';
import type { CreateTracker, Launch, SaveStatus, Tracker } from '../../../src/player/tracker.ts';
import { rightAnswers } from './sample-course.ts';

/** A learner at work in one launch: a session over a real tracker, without a page. */
export interface Learner {
  readonly session: LearningSession;
  readonly tracker: Tracker;
  readonly launch: Launch;
  readonly statuses: (readonly [status: SaveStatus, detail: string | undefined])[];
  /** With each of `statuses`: whether the browser holds what is not saved. */
  readonly keeps: (boolean | undefined)[];
  /** Seconds go by. */
  readonly spend: (seconds: number) => void;
  readonly final: QuizModule;
  /** Reads all pages and answers the check on them. */
  readonly read: () => void;
  /** Takes the final quiz; `right` is how many of its four questions are answered rightly. */
  readonly takeFinal: (right: number) => void;
}

export async function launch(
  data: CourseData,
  window: Window,
  createTracker: CreateTracker,
): Promise<Learner> {
  let elapsed = 0;
  const statuses: [SaveStatus, string | undefined][] = [];
  const keeps: (boolean | undefined)[] = [];
  const tracker = createTracker({
    data,
    window,
    onStatus: (status, detail, kept) => {
      statuses.push([status, detail]);
      keeps.push(kept);
    },
    merge: (ours, theirs) => mergeState(ours, theirs, data),
  });
  const launched = await tracker.open();
  const session = new LearningSession({
    data,
    tracker,
    launch: launched,
    clock: createClock(() => elapsed),
    texts: (id) => ({ prompt: `Prompt\nof ${id}`, options: new Map([['a', 'Option a']]) }),
    now: () => new Date('2027-01-01T10:00:05.129Z'),
  });
  const final = data.modules.filter(isQuiz).at(-1);
  if (!final) throw new Error('the course has no quiz');
  return {
    session,
    tracker,
    launch: launched,
    statuses,
    keeps,
    spend: (seconds) => {
      elapsed += seconds * 1000;
    },
    final,
    read: () => {
      for (const module of data.modules.filter((each) => each.kind === 'pages')) {
        for (const page of module.pages) {
          session.visit(page.id);
          for (const id of page.questions) {
            const check = data.questions[id];
            if (check) session.answerCheck(check, ['a']);
          }
        }
      }
    },
    takeFinal: (right) => {
      session.visit(final.id);
      session.startQuiz(final);
      final.quiz.questions.forEach((id, place) => {
        const asked = data.questions[id];
        const wrong = asked?.options?.find((option) => !option.correct)?.id ?? '';
        if (asked)
          session.answerQuiz(final, asked, place < right ? (rightAnswers[id] ?? []) : [wrong], false);
      });
      session.submitQuiz(final);
    },
  };
}
