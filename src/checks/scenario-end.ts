import type { Scenario } from '../course/model.ts';
import { rule } from './rule.ts';
import { scenariosOf, walk } from './scenario-reach.ts';

const scenario = (to: string) => ({
  'course.yaml': 'modules: [modules/one.md, { id: sim, scenario: sim.yaml }]',
  'sim.yaml': `nodes:
  - { id: noon, text: It is noon., choices: [{ id: a, text: Wait, to: later }, { id: b, text: Post, to: calm }] }
  - { id: later, text: It is later., choices: [{ id: a, text: Wait, to: ${to} }] }
endings:
  - { id: calm, title: Calm, text: It worked. }
`,
});

/** From every node some path leads to an ending: nobody is caught in a loop. */
export const scenarioEnd = rule('SCENARIO-ENDLESS', {
  bad: scenario('later'),
  good: [scenario('noon')],
  check({ course, report }) {
    for (const { scenario } of scenariosOf(course.modules)) {
      const ending = walk(
        scenario.endings.map(({ id }) => id),
        waysBack(scenario),
      );
      for (const node of scenario.nodes) if (!ending.has(node.id)) report(node.place, { id: node.id });
    }
  },
});

/** From where choices lead to a node or an ending: one walk back from the endings finds all that can end. */
function waysBack({ nodes }: Scenario): Map<string, string[]> {
  const ways = new Map<string, string[]>();
  for (const { id, choices } of nodes) {
    for (const { to } of choices) {
      const list = ways.get(to);
      if (list) list.push(id);
      else ways.set(to, [id]);
    }
  }
  return ways;
}
