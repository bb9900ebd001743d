import { rule } from './rule.ts';
import { reachable, scenariosOf } from './scenario-reach.ts';

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
      for (const node of scenario.nodes) {
        const seen = reachable(scenario, node.id);
        if (!scenario.endings.some((ending) => seen.has(ending.id))) report(node.place, { id: node.id });
      }
    }
  },
});
