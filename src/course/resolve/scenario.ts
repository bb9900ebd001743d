import { diagnostic } from '../../diagnostics/report.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { shareOf } from '../duration.ts';
import { type Cursor, items } from '../load/cursor.ts';
import type { Scenario } from '../model.ts';
import type { ScenarioFile } from '../schema/activity-files.ts';
import { ownId, takeId } from './ids.ts';
import { markdownAt, type Resolving } from './resolving.ts';

/** `scope`: the module's id; ids of nodes and endings are unique within it and share one space, since `to` names both. */
export function resolveScenario(resolving: Resolving, source: Cursor<ScenarioFile>, scope: string): Scenario {
  const nodeSources = items(source.at('nodes'));
  const endingSources = items(source.at('endings'));
  const idOf = (entry: Cursor<{ id?: string | undefined }>, words: string) =>
    ownId(resolving, 'node', { id: entry.value.id, source: entry.source, path: entry.path }, words, scope);
  const nodeIds = nodeSources.map((node) => idOf(node, node.value.title ?? node.value.text));
  const endingIds = endingSources.map((ending) => idOf(ending, ending.value.title));
  const variables = items(
    source.maybe('variables') as Cursor<NonNullable<ScenarioFile['variables']>> | undefined,
  ).map((variable) => {
    const { min = 0, max = 10, ...rest } = variable.value;
    takeId(resolving, 'variable', rest.id, variable.place, scope);
    checkRange(resolving, variable, min, max);
    return { ...rest, min, max };
  });
  const targets = new Set([...nodeIds, ...endingIds]);
  const start = source.value.start ?? nodeIds[0] ?? '';
  if (!nodeIds.includes(start)) reportTarget(resolving, source.at('start'), start, targets);

  const nodes = nodeSources.map((node, index) => {
    const id = nodeIds[index] ?? '';
    return {
      id,
      title: node.value.title,
      text: markdownAt(resolving, node.at('text')),
      choices: items(node.at('choices')).map((choice, at) => {
        const { to, effects = {} } = choice.value;
        if (!targets.has(to)) reportTarget(resolving, choice.at('to'), to, targets);
        for (const name of Object.keys(effects)) {
          if (variables.some((variable) => variable.id === name)) continue;
          const place = choice.source.keyPlace([...choice.path, 'effects', name]);
          const hint = didYouMean(
            name,
            variables.map((variable) => variable.id),
          );
          resolving.report(diagnostic('SCENARIO-VARIABLE', place, { id: name }, hint));
        }
        const feedback = choice.maybe('feedback');
        return {
          id: ownId(
            resolving,
            'choice',
            { id: choice.value.id, source: choice.source, path: choice.path },
            `c${at + 1}`,
            `${scope}/${id}`,
          ),
          text: markdownAt(resolving, choice.at('text')),
          to,
          effects,
          feedback: feedback && markdownAt(resolving, feedback),
          place: choice.place,
        };
      }),
      place: node.place,
    };
  });
  const endings = endingSources.map((ending, index) => ({
    id: endingIds[index] ?? '',
    title: ending.value.title,
    text: markdownAt(resolving, ending.at('text')),
    score: ending.value.score === undefined ? undefined : shareOf(ending.value.score),
    place: ending.place,
  }));
  const intro = source.maybe('intro');
  return { intro: intro && markdownAt(resolving, intro), variables, start, nodes, endings };
}

type Variable = NonNullable<ScenarioFile['variables']>[number];

/** A meter goes from its lowest to its highest value, and starts between them. */
function checkRange(resolving: Resolving, variable: Cursor<Variable>, min: number, max: number): void {
  const { id, start } = variable.value;
  if (min < max && start >= min && start <= max) return;
  const place = (min < max ? variable.at('start') : (variable.maybe('min') ?? variable.maybe('max')))?.place;
  const problem = min < max ? `and it starts at ${start}` : 'which is no range';
  resolving.report(diagnostic('SCENARIO-RANGE', place ?? variable.place, { id, problem, min, max }));
}

function reportTarget(
  resolving: Resolving,
  source: Cursor<unknown>,
  id: string,
  targets: ReadonlySet<string>,
): void {
  resolving.report(diagnostic('SCENARIO-TARGET', source.place, { id }, didYouMean(id, targets)));
}
