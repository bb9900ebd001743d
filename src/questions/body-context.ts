import type { Markdown } from '../content/markdown.ts';
import type { Cursor } from '../course/load/cursor.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Labelled, Option } from './question.ts';

/** What a question type is given to turn its source fields into a `QuestionBody`. */
export interface BodyContext {
  /** Whether a right answer is expected: not in a survey. */
  readonly scored: boolean;
  readonly text: (source: Cursor<string>) => Markdown;
  readonly asset: (source: Cursor<string>) => string;
  /** Labels of a named scale in the course's language. */
  readonly scaleLabels: (name: string, source: Cursor<unknown>) => Labelled[];
  /** “True” and “False” in the course's language, with the ids `true` and `false`. */
  readonly trueFalseLabels: (source: Cursor<unknown>) => Labelled[];
  /** The ids of a list: the author's, and for missing ones the first free letters, with a finding that can be fixed. */
  readonly optionIds: (list: readonly Cursor<string | object>[]) => string[];
  readonly report: (finding: Diagnostic) => void;
}

type OptionSource =
  | string
  | { id?: string | undefined; text: string; correct?: boolean | undefined; feedback?: string | undefined };

/** Option sources → options: the part that choice, multiple and hotspot share. */
export function optionsOf(list: readonly Cursor<OptionSource>[], context: BodyContext): Option[] {
  const ids = context.optionIds(list as readonly Cursor<string | object>[]);
  return list.map((source, index) => {
    const long = objectCursor(source);
    const feedback = long?.maybe('feedback');
    return {
      id: ids[index] ?? '',
      text: textOf(source, context),
      correct: long?.value.correct ?? false,
      feedback: feedback && context.text(feedback),
    };
  });
}

export function labelledOf(
  list: readonly Cursor<string | { id?: string | undefined; text: string }>[],
  context: BodyContext,
): Labelled[] {
  const ids = context.optionIds(list as readonly Cursor<string | object>[]);
  return list.map((source, index) => ({ id: ids[index] ?? '', text: textOf(source, context) }));
}

function textOf(source: Cursor<string | { text: string }>, context: BodyContext): Markdown {
  const { value } = source;
  return context.text(typeof value === 'string' ? source.as(value) : source.as(value).at('text'));
}

function objectCursor<T extends object>(source: Cursor<string | T>): Cursor<T> | undefined {
  const { value } = source;
  return typeof value === 'string' ? undefined : (source.as(value) as Cursor<T>);
}
