import type { ModuleData, QuestionData, ScenarioData } from '../course-data.ts';
import type { LearnerState, ScenarioState } from './state.ts';

export type ScenarioModule = ModuleData & { readonly scenario: ScenarioData };

/** Saved state holds no more decisions of a run: a story may lead back to where it was, as often as the learner likes. */
export const mostDecisions = 40;

export const freshScenario: ScenarioState = { path: [], runs: 0 };

export function isScenario(module: ModuleData): module is ScenarioModule {
  return module.scenario !== undefined;
}

export function scenarioOf(state: LearnerState, module: ModuleData): ScenarioState {
  return state.scenarios.get(module.id) ?? freshScenario;
}

/** One step of a run: what was decided where, and what that did to the meters. */
export interface Step {
  readonly node: string;
  readonly choice: string;
  /** By variable id: before and after, where it changed. */
  readonly changes: ReadonlyMap<string, readonly [from: number, to: number]>;
}

/** Where a run has come to. */
export interface Situation {
  /** Id of a node or of an ending. */
  readonly at: string;
  readonly ended: boolean;
  /** Meters by variable id. */
  readonly values: ReadonlyMap<string, number>;
  readonly steps: readonly Step[];
}

/**
 * Plays a run from its start. In a new version of the course a decision may be gone: the story then stands where it
 * still leads to.
 */
export function situationOf(scenario: ScenarioData, path: ScenarioState['path']): Situation {
  const values = new Map(scenario.variables.map(({ id, start }) => [id, start]));
  const steps: Step[] = [];
  let at = scenario.start;
  for (const [node, choice] of path) {
    const taken = at === node ? choiceOf(scenario, node, choice) : undefined;
    if (!taken) break;
    const changes = new Map<string, readonly [number, number]>();
    for (const { id, min, max } of scenario.variables) {
      const before = values.get(id) ?? min;
      const after = Math.min(max, Math.max(min, before + (taken.effects[id] ?? 0)));
      if (after !== before) changes.set(id, [before, after]);
      values.set(id, after);
    }
    steps.push({ node, choice, changes });
    at = taken.to;
  }
  return { at, ended: scenario.endings.some(({ id }) => id === at), values, steps };
}

export function choiceOf(scenario: ScenarioData, node: string, choice: string) {
  return scenario.nodes.find(({ id }) => id === node)?.choices.find(({ id }) => id === choice);
}

/** A decision as it is recorded: a choice of which no option is right. The author's ids have no `_` of their own. */
export function decisionQuestion(
  { id, objectives }: Pick<ModuleData, 'id' | 'objectives'>,
  { id: node, code, iri, choices }: ScenarioData['nodes'][number],
): QuestionData {
  const free = { points: 0, weight: 0, required: false, shuffle: false };
  return { id: `${id}_${node}`, code, iri, type: 'choice', objectives, options: choices, ...free };
}

/** The state after a decision; the same state where the story does not offer it now. An ending counts as a run. */
export function decide(scenario: ScenarioData, state: ScenarioState, choice: string): ScenarioState {
  const { at, ended, steps } = situationOf(scenario, state.path);
  if (ended || !choiceOf(scenario, at, choice)) return state;
  const path = [...steps.map(({ node, choice: taken }) => [node, taken] as const), [at, choice] as const];
  const next = situationOf(scenario, path);
  if (!next.ended) return { ...state, path };
  const score = scenario.endings.find(({ id }) => id === next.at)?.score;
  const best = score === undefined ? state.best : Math.max(score, state.best ?? 0);
  return { path, runs: state.runs + 1, ...(best === undefined ? {} : { best }) };
}

/** Two tabs: the story goes on where ours stands, unless ours has not begun. */
export function mergeScenario(ours: ScenarioState, theirs: ScenarioState): ScenarioState {
  const best = Math.max(ours.best ?? -1, theirs.best ?? -1);
  return {
    path: ours.path.length > 0 ? ours.path : theirs.path,
    runs: Math.max(ours.runs, theirs.runs),
    ...(best < 0 ? {} : { best }),
  };
}
