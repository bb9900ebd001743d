import type { CourseData, ModuleData, ScenarioData } from '../course-data.ts';
import { isScenario, mostDecisions, type ScenarioModule } from './scenario.ts';
import type { ScenarioState } from './state.ts';

// A scenario in saved state: `<page>~<runs>~<best>*<decision>~<decision>…`, numbers in base 36, the best in hundredths,
// a decision as the codes of node and choice. No code is the beginning of another, so that the two stay apart.

export function encodeScenarios(data: CourseData, states: ReadonlyMap<string, ScenarioState>): string {
  return data.modules
    .filter(isScenario)
    .flatMap((module) => {
      const state = states.get(module.id);
      return state && (state.path.length > 0 || state.runs > 0) ? [encode(module, state)] : [];
    })
    .join('!');
}

export function decodeScenarios(data: CourseData, text = ''): Map<string, ScenarioState> {
  const modules = new Map(data.modules.filter(isScenario).map((module) => [codeOf(module), module]));
  return new Map(
    text.split('!').flatMap((entry): [string, ScenarioState][] => {
      const module = modules.get(entry.split('~')[0] ?? '');
      return module ? [[module.id, decode(module, entry)]] : [];
    }),
  );
}

function encode(module: ScenarioModule, { path, runs, best }: ScenarioState): string {
  const codes = new Map(decisionsOf(module).map(({ node, choice, code }) => [`${node} ${choice}`, code]));
  const taken = path.slice(0, mostDecisions).flatMap((step) => codes.get(step.join(' ')) ?? []);
  const head = [
    codeOf(module),
    Math.min(runs, 35).toString(36),
    best === undefined ? '' : flooredHundredths(best),
  ];
  return `${head.join('~')}*${taken.join('~')}`;
}

function decode(module: ScenarioModule, entry: string): ScenarioState {
  const [head = '', path = ''] = entry.split('*');
  const [, runs = '', best = ''] = head.split('~');
  const decisions = new Map(
    decisionsOf(module).map(({ node, choice, code }) => [code, [node, choice] as const]),
  );
  const share = Number.parseInt(best, 36) / 100;
  return {
    path: path
      .split('~')
      .slice(0, mostDecisions)
      .flatMap((code) => {
        const decision = decisions.get(code);
        return decision ? [decision] : [];
      }),
    runs: Math.max(0, Number.parseInt(runs, 36) || 0),
    ...(share >= 0 ? { best: Math.min(1, share) } : {}),
  };
}

function decisionsOf({ scenario }: ScenarioModule) {
  return scenario.nodes.flatMap((node) =>
    node.choices.map((choice) => ({ node: node.id, choice: choice.id, code: node.code + choice.code })),
  );
}

/** The longest that a scenario can write: as many decisions as a run can have, each with the longest code. */
export function longestScenario(module: ScenarioModule): ScenarioState {
  const [longest] = decisionsOf(module).sort((a, b) => b.code.length - a.code.length);
  const step = longest && ([longest.node, longest.choice] as const);
  const length = longestRun(module.scenario, module.scenario.start, new Map());
  return { path: step ? Array.from({ length }, () => step) : [], runs: 35, best: 1 };
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

/** An activity has one page. */
function codeOf(module: ModuleData): string {
  return module.pages[0]?.code ?? '';
}

/** Rounded down, so that a saved best never passes a share that the run itself did not. */
function flooredHundredths(share: number): string {
  return Math.floor(share * 100 + 1e-9).toString(36);
}
