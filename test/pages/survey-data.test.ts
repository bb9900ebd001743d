import { describe, expect, it } from 'vitest';
import { unitData } from '../../src/pages/unit-data.ts';
import { planUnits } from '../../src/pages/units.ts';
import type { QuestionData } from '../../src/player/course-data.ts';
import type { Question } from '../../src/questions/question.ts';
import { course, question, release, surveyModule } from '../support/course.ts';
import { samples } from '../support/question-samples.ts';

/** What the player is told of the questions of a survey. */
function told(questions: readonly Question[]): Readonly<Record<string, QuestionData>> {
  const sample = course([surveyModule('after', { questions })]);
  const [unit] = planUnits(sample);
  if (!unit) throw new Error('the course has no unit');
  return unitData(release(sample), unit, {}).questions;
}

const essays = (count: number) =>
  Array.from({ length: count }, (_, n) => question(`text-${n}`, samples.essay));

describe('what the player is told of a survey', () => {
  it('has the options of a choice without a key, and no rule for points', () => {
    const { q } = told([question('q', samples.multiple)]);
    expect(q?.options?.map((option) => Object.keys(option).sort())).toEqual([
      ['code', 'id'],
      ['code', 'id'],
      ['code', 'id'],
    ]);
    expect(q).not.toHaveProperty('scoring');
    expect(q).not.toHaveProperty('penalty');
  });

  it('has no key even for a true-false question, whose source must have one', () => {
    expect(JSON.stringify(told([question('q', samples['true-false'])]))).not.toContain('correct');
  });

  it('has the labels of a likert, the numbers of a scale, and the statements of a matrix beside its labels', () => {
    const { likert, scale, matrix } = told(
      (['likert', 'scale', 'matrix'] as const).map((type) => question(type, samples[type])),
    );
    const ids = (list: readonly { readonly id: string }[] = []) => list.map(({ id }) => id);
    expect(ids(likert?.options)).toEqual(samples.likert.labels.map(({ id }) => id));
    expect(ids(scale?.options)).toEqual(
      Array.from({ length: samples.scale.max - samples.scale.min + 1 }, (_, n) =>
        String(samples.scale.min + n),
      ),
    );
    expect(ids(matrix?.options)).toEqual(samples.matrix.labels.map(({ id }) => id));
    expect(ids(matrix?.statements)).toEqual(samples.matrix.statements.map(({ id }) => id));
    for (const { code } of [...(scale?.options ?? []), ...(matrix?.statements ?? [])])
      expect(code).toMatch(/^[A-Za-z0-9]+$/);
  });

  it('gives up to three texts room for 255 characters each, and lets more of them share it', () => {
    for (const count of [1, 3])
      expect(Object.values(told(essays(count))).map(({ room }) => room)).toEqual(Array(count).fill(684));
    expect(Object.values(told(essays(6))).map(({ room }) => room)).toEqual(Array(6).fill(342));
  });
});
