import type { Place } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
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
  const ids = drafts.map((one) => one.id);
  for (const { masters } of drafts) {
    for (const { value, place } of masters ?? [])
      if (!ids.includes(value)) reportUnknownModule(resolving, place, value, ids);
  }
  return drafts.map((draft, index) =>
    withRequirementsOf(resolving, draft, drafts.slice(0, index), drafts.slice(index)),
  );
}

/** One module with what it requires, when `before` and `after` are those that come before and after it. */
export function withRequirementsOf(
  resolving: Resolving,
  { wants, masters: _, ...module }: Draft,
  before: readonly Module[],
  after: readonly Module[],
): Module {
  if (!wants) return module as Module;
  if (wants.value === 'all')
    return { ...module, requires: before.filter((one) => !one.optional).map((one) => one.id) } as Module;
  const known = before.map((one) => one.id);
  const later = after.map((one) => one.id);
  for (const id of wants.value) {
    if (known.includes(id)) continue;
    if (later.includes(id))
      resolving.report(diagnostic('REQUIRES-ORDER', wants.place, { module: module.id, required: id }));
    else reportUnknownModule(resolving, wants.place, id, [...known, ...later]);
  }
  return { ...module, requires: wants.value.filter((id) => known.includes(id)) } as Module;
}

/** A reference to a module that there is not; nothing, where it may be one that could not be read. */
export function reportUnknownModule(
  resolving: Resolving,
  place: Place,
  id: string,
  known: readonly string[],
): void {
  if (resolving.lost.has('module')) return;
  resolving.report(diagnostic('REF-UNKNOWN', place, { kind: 'module', id }, didYouMean(id, known)));
}
