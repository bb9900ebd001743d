import { expect, test } from 'vitest';
import { course, quizModule } from '../../support/course.ts';
import { content, fileText } from '../../support/pages.ts';

test('what the author set reaches the player, without the reason, which is for reviewers', () => {
  const limits = [
    { seconds: 1200, adjustable: true, reason: 'In an alarm you decide in seconds.' },
    { seconds: 600, adjustable: false },
    undefined,
  ];
  const data = content(course(limits.map((timeLimit, n) => quizModule(`quiz-${n}`, { timeLimit }))));
  const script = fileText(data, 'data/course.js');
  expect(script.match(/"timeLimit":\{[^}]*\}/g)).toEqual([
    '"timeLimit":{"seconds":1200,"adjustable":true}',
    '"timeLimit":{"seconds":600,"adjustable":false}',
  ]);
  const sections = data.units[0]?.html.match(/data-cw="quiz-time" tabindex="-1" hidden/g);
  expect(sections).toHaveLength(3);
});
