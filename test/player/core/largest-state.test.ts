import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createClock } from '../../../src/player/core/clock.ts';
import { largestState } from '../../../src/player/core/largest-state.ts';
import { isQuiz } from '../../../src/player/core/quiz.ts';
import { LearningSession } from '../../../src/player/core/session.ts';
import { offline } from '../../../src/player/trackers/offline.ts';
import { course } from '../support/sample-course.ts';

const data = course();
const [final] = data.modules.filter(isQuiz);

/** One thing that a learner does; which one, and how, is chance. */
const step = fc.record({
  kind: fc.nat(4),
  place: fc.nat(9),
  picks: fc.subarray(['a', 'b', 'c', 'true', 'the-press', 'the-mayor', 'nobody']),
});

test('whatever a learner does, the state is never longer than the compiler promised', () => {
  const limit = largestState(data);
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const tracker = { open: async () => offline, record() {}, save() {}, close: async () => {} };
      const parts = { data, tracker, launch: offline, clock: createClock(() => 0) };
      const session = new LearningSession({
        ...parts,
        texts: () => ({ prompt: '', options: new Map() }),
        now: () => new Date(0),
      });
      for (const { kind, place, picks } of steps) {
        const page = ['p1', 'p2', 'final'][place % 3] ?? '';
        const question = data.questions[final?.quiz.questions[place % 4] ?? ''];
        const check = data.questions['first-hour'];
        if (kind === 0) session.visit(page);
        if (kind === 1 && check) session.answerCheck(check, picks.slice(0, 1));
        if (kind === 2 && final) session.startQuiz(final);
        if (kind === 3 && final && question) session.answerQuiz(final, question, picks, false);
        if (kind === 4 && final) session.submitQuiz(final);
      }
      expect(session.standing().state.length).toBeLessThanOrEqual(limit);
    }),
  );
});
