import { diagnostic } from '../../diagnostics/report.ts';
import { isoDuration } from '../duration.ts';
import { type Cursor, items } from '../load/cursor.ts';
import type { Bank, Module, PagesModule, RefresherStep, Refreshers } from '../model.ts';
import type { CourseFile, ModuleEntry } from '../schema/course-file.ts';
import { takeId } from './ids.ts';
import { type ModuleSettings, pagesModule } from './modules.ts';
import { reportUnknownModule, withRequirementsOf } from './requirements.ts';
import type { Resolving } from './resolving.ts';

type Source = NonNullable<CourseFile['refreshers']>;

/** The schedule of refreshers; `titles` are those of a translation, by id. */
export async function resolveRefreshers(
  resolving: Resolving,
  source: Cursor<Source> | undefined,
  modules: readonly Module[],
  settings: Pick<ModuleSettings, 'banks' | 'pageBreaks' | 'translated'>,
  titles: ReadonlyMap<string, string>,
): Promise<Refreshers | undefined> {
  if (!source) return undefined;
  const steps = items(source.maybe('steps') as Cursor<NonNullable<Source['steps']>> | undefined).flatMap(
    (step) => resolveStep(resolving, step, modules, settings.banks, titles),
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
    const draft = await pagesModule(resolving, part, settings);
    if (!draft) {
      resolving.lost.add('module');
      continue;
    }
    updates.push({
      id,
      title: titles.get(id) ?? title,
      // It comes after the course, all of it.
      module: withRequirementsOf(resolving, draft, modules, []) as PagesModule,
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
  banks: readonly Bank[],
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
  const ids = modules.map((module) => module.id);
  if (use !== undefined && !ids.includes(use)) {
    reportUnknownModule(resolving, step.at('use').place, use, ids);
    return [];
  }
  const available = new Set(banks.flatMap((bank) => bank.questions)).size;
  if (draw && draw.count > available && !resolving.lost.has('bank')) {
    const hint = 'A refresher draws from all banks: write more questions, or draw fewer.';
    const { place } = step.at('draw').as(draw).at('count');
    resolving.report(diagnostic('QUIZ-POOL', place, { count: draw.count, available }, { hint }));
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
