import { type Cursor, items } from '../course/load/cursor.ts';
import { type BodyContext, labelledOf } from './body-context.ts';
import type { Labelled } from './question.ts';

type Source = string | (string | { id?: string | undefined; text: string })[];

/** The labels of a named scale, or the author's own. */
export function scaleOf(source: Cursor<Source>, context: BodyContext): Labelled[] {
  const { value } = source;
  return typeof value === 'string'
    ? context.scaleLabels(value, source)
    : labelledOf(items(source.as(value) as Cursor<Exclude<Source, string>>), context);
}
