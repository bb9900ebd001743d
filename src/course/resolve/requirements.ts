import type { Place } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import { closest } from '../../diagnostics/suggest.ts';
import type { Cursor } from '../load/cursor.ts';
import type { Module } from '../model.ts';
import type { Resolving } from './resolving.ts';

/** A module with what it says of others as the author wrote it, until all are known. */
export type Draft = Module & {
  readonly wants?: { readonly value: 'all' | readonly string[]; readonly place: Place };
  /** The modules that a pre-test can stand for (`testOut`). */
  readonly masters?: readonly Cursor<string>[];
};

/** `all` becomes the modules before it that count; a requirement must come before what requires it. */
export function withRequirements(resolving: Resolving, drafts: readonly Draft[]): Module[] {
  for (const { masters } of drafts) {
    for (const { value, place } of masters ?? [])
      if (!drafts.some((one) => one.id === value))
        reportUnknownModule(
          resolving,
          place,
          value,
          drafts.map((one) => one.id),
        );
  }
  return drafts.map(({ wants, masters: _, ...module }, index) => {
    const before = drafts.slice(0, index);
    if (!wants) return module as Module;
    if (wants.value === 'all')
      return { ...module, requires: before.filter((one) => !one.optional).map((one) => one.id) } as Module;
    for (const id of wants.value) {
      if (before.some((one) => one.id === id)) continue;
      if (drafts.some((one) => one.id === id))
        resolving.report(diagnostic('REQUIRES-ORDER', wants.place, { module: module.id, required: id }));
      else
        reportUnknownModule(
          resolving,
          wants.place,
          id,
          drafts.map((one) => one.id),
        );
    }
    return { ...module, requires: wants.value.filter((id) => before.some((one) => one.id === id)) } as Module;
  });
}

function reportUnknownModule(resolving: Resolving, place: Place, id: string, known: readonly string[]): void {
  if (resolving.lost.has('module')) return;
  const guess = closest(id, known);
  resolving.report(
    diagnostic(
      'REF-UNKNOWN',
      place,
      { kind: 'module', id },
      guess ? { hint: `Did you mean “${guess}”?` } : {},
    ),
  );
}
