import type { Scenario, ScenarioModule } from '../course/model.ts';
import { rule } from './rule.ts';

const scenario = (nodes: string) => ({
  'course.yaml': 'modules: [modules/one.md, { id: sim, scenario: sim.yaml }]',
  'sim.yaml': `nodes:\n${nodes}endings:\n  - { id: calm, title: Calm, text: It worked. }\n`,
});
const reached = '  - { id: noon, text: It is noon., choices: [{ id: a, text: Post, to: calm }] }\n';

/** Every node and ending of a scenario can be reached from its start: nothing is written for nobody. */
export const scenarioReach = rule('SCENARIO-UNREACHABLE', {
  bad: scenario(
    `${reached}  - { id: lost, text: Nobody comes here., choices: [{ id: a, text: Leave, to: calm }] }\n`,
  ),
  good: [scenario(reached)],
  check({ course, report }) {
    for (const { scenario } of scenariosOf(course.modules)) {
      const seen = reachable(scenario, scenario.start);
      for (const node of scenario.nodes)
        if (!seen.has(node.id)) report(node.place, { kind: 'node', id: node.id });
      for (const ending of scenario.endings)
        if (!seen.has(ending.id)) report(ending.place, { kind: 'ending', id: ending.id });
    }
  },
});

export function scenariosOf(modules: readonly { kind: string }[]): ScenarioModule[] {
  return modules.filter((module): module is ScenarioModule => module.kind === 'scenario');
}

/** Ids that choices lead to from `start`, itself included. */
function reachable({ nodes }: Scenario, start: string): Set<string> {
  const ways = new Map(nodes.map((node) => [node.id, node.choices.map((choice) => choice.to)]));
  return walk([start], ways);
}

/** All that `ways` lead to from `starts`, themselves included. */
export function walk(starts: readonly string[], ways: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set<string>();
  const open = [...starts];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    for (const next of ways.get(id) ?? []) open.push(next);
  }
  return seen;
}
