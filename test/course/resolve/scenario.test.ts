import { describe, expect, it } from 'vitest';
import { expectDiagnostics, findingsOf } from '../../support/expect-diagnostics.ts';

const course = 'modules: [modules/one.md, { id: sim, scenario: sim.yaml }]';
const variable = (facts: string) => ({
  'course.yaml': course,
  'sim.yaml': `variables: [{ id: trust, label: Trust, ${facts} }]\nnodes: [{ id: noon, text: Noon., choices: [{ id: a, text: Post, to: calm }] }]\nendings: [{ id: calm, title: Calm, text: It worked. }]\n`,
});

describe('a variable of a scenario', () => {
  it.each(['start: 0', 'start: 10', 'start: -5, min: -5, max: 5', 'start: 0.5, min: 0, max: 1'])(
    'may be { %s }',
    async (facts) => {
      await expectDiagnostics(variable(facts), []);
    },
  );

  it.each([
    ['start: 11', '1:47', 'goes from 0 to 10, and it starts at 11'],
    ['start: -1', '1:47', 'goes from 0 to 10, and it starts at -1'],
    ['start: 5, min: 6', '1:47', 'goes from 6 to 10, and it starts at 5'],
    ['start: 5, min: 9, max: 1', '1:55', 'goes from 9 to 1, which is no range'],
    ['start: 0, max: 0', '1:55', 'goes from 0 to 0, which is no range'],
  ])('cannot be { %s }', async (facts, place, words) => {
    const [finding] = await expectDiagnostics(variable(facts), [`SCENARIO-RANGE sim.yaml:${place}`]);
    expect(finding?.message).toContain(words);
  });
});

describe('a scenario of thousands of nodes', () => {
  const count = 4000;
  const sim = (node: (index: number) => string) => ({
    'course.yaml': course,
    'sim.yaml': `nodes:\n${Array.from({ length: count }, (_, index) => `  - { id: n${index}, text: N, choices: [{ id: a, text: A, to: ${node(index)} }] }\n`).join('')}endings: [{ id: calm, title: Calm, text: It worked. }]\n`,
  });

  it('is walked once for what cannot end and what cannot be reached', async () => {
    const chain = sim((index) => (index === count - 1 ? 'calm' : `n${index + 1}`));
    // Of so many, some have the same short code.
    expect((await findingsOf(chain)).filter(({ code }) => code !== 'ID-ALIKE')).toEqual([]);
    const circle = sim((index) => `n${(index + 1) % count}`);
    const found = await findingsOf(circle);
    // Each of them is in the circle, and nobody comes to the ending.
    expect(found.filter(({ code }) => code === 'SCENARIO-ENDLESS')).toHaveLength(1001);
    expect(found.filter(({ code }) => code === 'SCENARIO-UNREACHABLE')).toHaveLength(1);
  }, 60_000);
});
