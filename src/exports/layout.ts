import type { Items } from './items.ts';
import type { MappingFile } from './mapping-file.ts';

/** What the columns of one CSV file are. Indexes count from 0. */
export interface Layout {
  readonly kind: 'moodle-activities' | 'moodle-course' | 'columns';
  /** Columns that may tell the learner: the first with an e-mail address, else the first that is not empty. */
  readonly learner: readonly number[];
  readonly facts: readonly Fact[];
  /** Names in it that are of no course of ours. */
  readonly others: readonly string[];
}

/** What one row tells of one thing. */
export interface Fact {
  /** An item, or the column that names it. */
  readonly item: number | { readonly column: number };
  readonly date: number;
  readonly state: number | undefined;
}

/** The layout; or which columns a mapping names that the file lacks; undefined: nobody can tell. */
export type FoundLayout = Layout | { readonly missing: readonly string[] } | undefined;

/** Tells what a CSV file is by its first row. `fileName`: without its folder and ending; a mapping may name that. */
export function layoutOf(
  header: readonly string[],
  items: Items,
  mapping: MappingFile | undefined,
  fileName: string,
): FoundLayout {
  const names = header.map((name) => name.trim());
  const whole = mapping?.only === undefined ? items.named(fileName) : items.named(mapping.only);
  if (mapping?.completed !== undefined) {
    const mapped = mappedColumns(names, mapping, whole);
    // Moodle’s reports may lie beside the files that the mapping is for.
    if (!('missing' in mapped)) return mapped;
    return moodleActivities(names, items) ?? moodleCourse(names, items, whole) ?? mapped;
  }
  return moodleActivities(names, items) ?? moodleCourse(names, items, whole) ?? usualColumns(names, whole);
}

/**
 * Moodle’s activity completion report (report/progress): no name above the learners, then what tells them apart, then of
 * each activity its name and the day until when it is expected, or nothing.
 */
function moodleActivities(names: readonly string[], items: Items): Layout | undefined {
  if (names[0] !== '' || names.length < 3) return undefined;
  const isExpected = (text: string | undefined) =>
    text === '' || /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}/.test(text ?? '');
  let first = names.length;
  while (first - 2 >= 1 && isExpected(names[first - 1]) && names[first - 2] !== '') first -= 2;
  if (first === names.length) return undefined;
  const activities = range(first, names.length, 2).map((at) => ({ at, name: names[at] ?? '' }));
  return activityLayout('moodle-activities', activities, items, [...range(1, first, 1), 0]);
}

/**
 * Moodle’s course completion report (report/completion): number and name of the learner, what tells them apart, of each
 * activity its state and, under its name and something more, the date; other criteria; last the course.
 */
function moodleCourse(names: readonly string[], items: Items, whole: number | undefined): Layout | undefined {
  const activities = range(2, names.length - 1, 1)
    .filter((at) => names[at] !== '' && names[at + 1]?.startsWith(`${names[at]} - `))
    .map((at) => ({ at, name: names[at] ?? '' }));
  const isCourse =
    /^(?:course complete|curso completado|curso completo|cours terminé|cours achevé|kurs abgeschlossen|kursabschluss|اكتمل المقرر|إكمال المقرر)/i;
  const last = names.length - 1;
  if (activities.length === 0 && !isCourse.test(names[last] ?? '')) return undefined;
  const firstFact = activities[0]?.at ?? last;
  const layout = activityLayout('moodle-course', activities, items, [...range(2, firstFact, 1), 0]);
  const course: Fact[] = whole === undefined ? [] : [{ item: whole, date: last, state: undefined }];
  return { ...layout, facts: [...layout.facts, ...course] };
}

function activityLayout(
  kind: Layout['kind'],
  activities: readonly { readonly at: number; readonly name: string }[],
  items: Items,
  learner: readonly number[],
): Layout {
  const known = activities.map(({ at, name }) => ({ at, name, item: items.named(name) }));
  return {
    kind,
    learner,
    facts: known.flatMap(({ at, item }) => (item === undefined ? [] : [{ item, date: at + 1, state: at }])),
    others: known.flatMap(({ name, item }) => (item === undefined ? [name] : [])),
  };
}

function mappedColumns(
  names: readonly string[],
  { learner, course, completed, state }: MappingFile,
  whole: number | undefined,
): Layout | { readonly missing: readonly string[] } {
  const find = (name: string | undefined) => columnNamed(names, name);
  const asked = [
    learner,
    completed,
    ...(whole === undefined ? [course] : []),
    ...(state === undefined ? [] : [state]),
  ];
  const missing = asked.filter((name) => find(name) === -1).map((name) => name ?? '');
  if (missing.length > 0) return { missing };
  return {
    kind: 'columns',
    learner: [find(learner)],
    facts: [
      {
        item: whole ?? { column: find(course) },
        date: find(completed),
        state: state === undefined ? undefined : find(state),
      },
    ],
    others: [],
  };
}

/** The column that a mapping names, in capitals or small letters; −1: there is none. */
export function columnNamed(names: readonly string[], name: string | undefined): number {
  if (name === undefined) return -1;
  return names.findIndex((one) => one.toLowerCase() === name.trim().toLowerCase());
}

/** The one column that is called so; `undefined` where there is none, or more. */
export function onlyColumn(names: readonly string[], form: RegExp): number | undefined {
  const found = names.flatMap((name, at) => (form.test(name) ? [at] : []));
  return found.length === 1 ? found[0] : undefined;
}

/** What columns are usually called. A file with two of a kind is left to a mapping. */
export const usual = {
  learner: /^(?:learner|email|e-?mail address|user ?name|user id|employee id|learner id|learner email)$/i,
  course: /^(?:course|course id|course name|course title|training title)$/i,
  completed: /^(?:completed|completed on|completed at|completion date|date completed)$/i,
  state: /^(?:status|state|completion status|transcript status)$/i,
};

function usualColumns(names: readonly string[], whole: number | undefined): Layout | undefined {
  const only = (form: RegExp) => onlyColumn(names, form);
  const [learner, course, date] = [only(usual.learner), only(usual.course), only(usual.completed)];
  const item = whole ?? (course === undefined ? undefined : { column: course });
  if (learner === undefined || date === undefined || item === undefined) return undefined;
  return {
    kind: 'columns',
    learner: [learner],
    facts: [{ item, date, state: only(usual.state) }],
    others: [],
  };
}

function range(from: number, to: number, step: number): number[] {
  const found: number[] = [];
  for (let at = from; at < to; at += step) found.push(at);
  return found;
}
