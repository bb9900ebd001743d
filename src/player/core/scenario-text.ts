import type { ScenarioData } from '../course-data.ts';
import { codesIn, partCode } from './code-lengths.ts';
import { mostDecisions, type ScenarioModule, situationOf } from './scenario.ts';
import type { ScenarioState } from './state.ts';

// A scenario in saved state: `<runs>*<best>*<decisions>`, numbers in base 36, the best in hundredths, a decision as the
// codes of node and choice.

/** Runs are counted so far: one character. */
const mostRuns = 35;

/** Empty before anything was decided. */
export function encodeScenario(module: ScenarioModule, { path, runs, best }: ScenarioState): string {
  const codes = new Map(decisionsOf(module).map(({ node, choice, code }) => [`${node} ${choice}`, code]));
  const taken = path.slice(0, mostDecisions).flatMap((step) => codes.get(step.join(' ')) ?? []);
  if (taken.length === 0 && runs === 0) return '';
  return [
    Math.min(runs, mostRuns).toString(36),
    best === undefined ? '' : flooredHundredths(best),
    taken.join(''),
  ].join('*');
}

/** What is left of a run in a new version: up to where a decision is gone, or leads elsewhere. */
export function decodeScenario(module: ScenarioModule, entry: string): ScenarioState {
  const [runs = '', best = '', path = ''] = entry.split('*');
  const decisions = new Map(
    decisionsOf(module).map(({ node, choice, code }) => [code, [node, choice] as const]),
  );
  const taken = codesIn(path, 2 * partCode).flatMap((code) => {
    const decision = decisions.get(code);
    return decision ? [decision] : [];
  });
  const { steps } = situationOf(module.scenario, taken.slice(0, mostDecisions));
  const share = Number.parseInt(best, 36) / 100;
  return {
    path: steps.map(({ node, choice }) => [node, choice]),
    runs: Math.max(0, Number.parseInt(runs, 36) || 0),
    ...(share >= 0 ? { best: Math.min(1, share) } : {}),
  };
}

function decisionsOf({ scenario }: ScenarioModule) {
  return scenario.nodes.flatMap((node) =>
    node.choices.map((choice) => ({ node: node.id, choice: choice.id, code: node.code + choice.code })),
  );
}

/** The longest that a scenario can write: as many decisions as a run can have, all of one length. */
export function longestScenario(module: ScenarioModule): ScenarioState {
  const [any] = decisionsOf(module);
  const step = any && ([any.node, any.choice] as const);
  const length = longestRun(module.scenario, module.scenario.start, new Map());
  return { path: step ? Array.from({ length }, () => step) : [], runs: mostRuns, best: 1 };
}

/**
 * Decisions of the longest run from a node; where a story can come back to where it was, as many as are kept.
 * `known`: by node, 0 while its choices are being looked at.
 */
function longestRun(scenario: ScenarioData, from: string, known: Map<string, number>): number {
  const found = known.get(from);
  if (found !== undefined) return found || mostDecisions;
  const node = scenario.nodes.find(({ id }) => id === from);
  if (!node) return 0;
  known.set(from, 0);
  const longest = Math.max(0, ...node.choices.map(({ to }) => longestRun(scenario, to, known)));
  known.set(from, Math.min(mostDecisions, longest + 1));
  return known.get(from) ?? mostDecisions;
}

/** Rounded down, so that a saved best never passes a share that the run itself did not. */
function flooredHundredths(share: number): string {
  return Math.floor(share * 100 + 1e-9).toString(36);
}
