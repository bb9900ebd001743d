import { diagnostic } from '../../diagnostics/report.ts';
import { closest } from '../../diagnostics/suggest.ts';
import { isoDuration } from '../duration.ts';
import { type Cursor, items } from '../load/cursor.ts';
import type { Module, PagesModule, RefresherStep, Refreshers } from '../model.ts';
import type { CourseFile, ModuleEntry } from '../schema/course-file.ts';
import { takeId } from './ids.ts';
import { type ModuleSettings, pagesModule } from './modules.ts';
import type { Resolving } from './resolving.ts';

type Source = NonNullable<CourseFile['refreshers']>;

/** The schedule of refreshers; `titles` are those of a translation, by id. */
export async function resolveRefreshers(
  resolving: Resolving,
  source: Cursor<Source> | undefined,
  modules: readonly Module[],
  settings: Pick<ModuleSettings, 'pageBreaks' | 'translated'>,
  titles: ReadonlyMap<string, string>,
): Promise<Refreshers | undefined> {
  if (!source) return undefined;
  const steps = items(source.maybe('steps') as Cursor<NonNullable<Source['steps']>> | undefined).flatMap(
    (step) => resolveStep(resolving, step, modules, titles),
  );
  const updates = [];
  for (const update of items(source.maybe('updates') as Cursor<NonNullable<Source['updates']>> | undefined)) {
    const { id, title, on, repeat } = update.value;
    takeId(resolving, 'refresher', id, update.place);
    const part = {
      entry: update.as({} as never) as unknown as Cursor<ModuleEntry>,
      path: update.value.module,
      place: update.at('module').place,
    };
    const module = (await pagesModule(resolving, part, settings)) as PagesModule | undefined;
    if (module)
      updates.push({
        id,
        title: titles.get(id) ?? title,
        module,
        on,
        repeat: repeat === undefined ? undefined : isoDuration(repeat),
      });
  }
  return { anchor: source.value.anchor ?? 'completion', steps, updates };
}

function resolveStep(
  resolving: Resolving,
  step: Cursor<NonNullable<Source['steps']>[number]>,
  modules: readonly Module[],
  titles: ReadonlyMap<string, string>,
): RefresherStep[] {
  const { id, title, after, opens, window, certificate, draw, use } = step.value;
  takeId(resolving, 'refresher', id, step.place);
  if ((draw === undefined) === (use === undefined)) {
    resolving.report(
      diagnostic('REFRESHER-SOURCE', step.place, { count: draw === undefined ? 'neither' : 'both' }),
    );
    return [];
  }
  if (use !== undefined && !modules.some((module) => module.id === use)) {
    if (resolving.lost.has('module')) return [];
    const guess = closest(
      use,
      modules.map((module) => module.id),
    );
    resolving.report(
      diagnostic(
        'REF-UNKNOWN',
        step.at('use').place,
        { kind: 'module', id: use },
        guess ? { hint: `Did you mean “${guess}”?` } : {},
      ),
    );
    return [];
  }
  return [
    {
      id,
      title: titles.get(id) ?? title ?? id,
      after: isoDuration(after),
      opens: opens === undefined ? undefined : isoDuration(opens.replace(/ before$/, '')),
      window: window === undefined ? undefined : isoDuration(window),
      certificate: certificate ?? false,
      source: draw
        ? { kind: 'draw', count: draw.count, by: draw.by ?? 'random', focus: draw.focus ?? 'all' }
        : { kind: 'module', id: use ?? '' },
    },
  ];
}
