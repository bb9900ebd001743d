import type { Items } from '../exports/items.ts';
import { columnNamed, type Fact, layoutOf, onlyColumn, usual } from '../exports/layout.ts';
import type { MappingFile } from '../exports/mapping-file.ts';

/** What the columns of one CSV file tell of uses. Indexes count from 0. */
export interface UsageLayout {
  readonly kind: 'moodle-activities' | 'moodle-course' | 'columns';
  readonly learner: readonly number[];
  readonly completions: readonly Fact[];
  readonly launches: readonly Fact[];
  readonly others: readonly string[];
}

/** What columns with the date of a launch are usually called; “start date” is often that of a class. */
const usualLaunch =
  /^(?:launched|launched (?:on|at)|launch date|date launched|first launched|started|started (?:on|at)|date started|first access(?:ed)?)$/i;

/** As `layoutOf` has it; a file with launches alone is one, too. */
export function usageLayoutOf(
  header: readonly string[],
  items: Items,
  mapping: MappingFile | undefined,
  fileName: string,
): UsageLayout | { readonly missing: readonly string[] } | undefined {
  const names = header.map((name) => name.trim());
  const find = (name: string | undefined) => columnNamed(names, name);
  const only = (form: RegExp) => onlyColumn(names, form);
  const given = find(mapping?.launched);
  const launched = given === -1 ? only(usualLaunch) : given;
  const found = layoutOf(header, items, mapping, fileName);
  if (found && !('missing' in found)) {
    const { facts, kind, learner, others } = found;
    if (kind !== 'columns') return { kind, learner, completions: facts, launches: [], others };
    if (mapping?.launched !== undefined && given === -1) return { missing: [mapping.launched] };
    const [{ item } = {}] = facts;
    const launches =
      launched === undefined || item === undefined ? [] : [{ item, date: launched, state: undefined }];
    return { kind, learner, completions: facts, launches, others };
  }
  const whole = items.named(mapping?.only ?? fileName);
  const [learner, course] = [
    mapping?.learner === undefined ? only(usual.learner) : find(mapping.learner),
    mapping?.course === undefined ? only(usual.course) : find(mapping.course),
  ];
  const item = whole ?? (course === undefined || course === -1 ? undefined : { column: course });
  // What a mapping names must be there; where it names no completion, launches are enough.
  if (mapping?.completed !== undefined || launched === undefined || item === undefined) return found;
  if (learner === undefined || learner === -1) return found;
  const launches = [{ item, date: launched, state: undefined }];
  return { kind: 'columns', learner: [learner], completions: [], launches, others: [] };
}
