import { z } from 'zod';
import type { Cursor } from '../course/load/cursor.ts';
import * as blanks from './blanks/source.ts';
import type { BodyContext } from './body-context.ts';
import * as categorise from './categorise/source.ts';
import * as choice from './choice/source.ts';
import * as essay from './essay/source.ts';
import * as hotspot from './hotspot/source.ts';
import * as likert from './likert/source.ts';
import * as matching from './matching/source.ts';
import * as matrix from './matrix/source.ts';
import * as multiple from './multiple/source.ts';
import * as number from './number/source.ts';
import * as ordering from './ordering/source.ts';
import type { QuestionBody, QuestionType } from './question.ts';
import type { BlockFields, Mark, QuestionBlock } from './question-block.ts';
import * as scale from './scale/source.ts';
import * as text from './text/source.ts';
import * as trueFalse from './true-false/source.ts';
import type { WrittenFields } from './written-block.ts';

/** The schema of each type, as authors write it. */
export const questionSchemas = {
  'true-false': trueFalse.schema,
  choice: choice.schema,
  multiple: multiple.schema,
  text: text.schema,
  number: number.schema,
  blanks: blanks.schema,
  matching: matching.schema,
  ordering: ordering.schema,
  categorise: categorise.schema,
  hotspot: hotspot.schema,
  likert: likert.schema,
  scale: scale.schema,
  essay: essay.schema,
  matrix: matrix.schema,
} as const;

/** A question in YAML: the form of banks, quizzes and surveys. */
export const questionFile = z
  .discriminatedUnion('type', [
    trueFalse.schema,
    choice.schema,
    multiple.schema,
    text.schema,
    number.schema,
    blanks.schema,
    matching.schema,
    ordering.schema,
    categorise.schema,
    hotspot.schema,
    likert.schema,
    scale.schema,
    essay.schema,
    matrix.schema,
  ])
  .meta({ id: 'Question' });
export type QuestionFile = z.infer<typeof questionFile>;

/** The source side of a question type: its Markdown marks, and how its fields become a body. */
export interface QuestionSource {
  readonly marks: readonly Mark[];
  readonly fromBlock: (block: QuestionBlock) => BlockFields;
  /** What `fromBlock` and the settings of the opening line read. */
  readonly toBlock: (fields: never) => WrittenFields;
  // Each type's `toBody` takes its own fields; `bodyOf` below hands a type only its own.
  readonly toBody: (source: never, context: BodyContext) => QuestionBody;
}

export const questionSources: Readonly<Record<QuestionType, QuestionSource>> = {
  'true-false': trueFalse,
  choice,
  multiple,
  text,
  number,
  blanks,
  matching,
  ordering,
  categorise,
  hotspot,
  likert,
  scale,
  essay,
  matrix,
};

export const questionTypes = Object.keys(questionSources) as QuestionType[];

/** The body of a question of any type. */
export function bodyOf(source: Cursor<QuestionFile>, context: BodyContext): QuestionBody {
  return questionSources[source.value.type].toBody(source as never, context);
}
