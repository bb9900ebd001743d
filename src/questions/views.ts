import { blanksView } from './blanks/view.ts';
import { categoriseView } from './categorise/view.ts';
import { choiceView } from './choice/view.ts';
import { essayView } from './essay/view.ts';
import { hotspotView } from './hotspot/view.ts';
import { likertView } from './likert/view.ts';
import { matchingView } from './matching/view.ts';
import { matrixView } from './matrix/view.ts';
import { multipleView } from './multiple/view.ts';
import { numberView } from './number/view.ts';
import { orderingView } from './ordering/view.ts';
import type { QuestionBody, QuestionType } from './question.ts';
import { scaleView } from './scale/view.ts';
import { textView } from './text/view.ts';
import { trueFalseView } from './true-false/view.ts';
import type { QuestionTypeView } from './view.ts';

const views: { readonly [T in QuestionType]: QuestionTypeView<T> } = {
  'true-false': trueFalseView,
  choice: choiceView,
  multiple: multipleView,
  text: textView,
  number: numberView,
  blanks: blanksView,
  matching: matchingView,
  ordering: orderingView,
  categorise: categoriseView,
  hotspot: hotspotView,
  likert: likertView,
  scale: scaleView,
  essay: essayView,
  matrix: matrixView,
};

/** The view of a body's type. TypeScript cannot see that key and body agree, so this is the one place that says so. */
export function viewOf<T extends QuestionType>(
  body: QuestionBody & { readonly type: T },
): QuestionTypeView<T> {
  return views[body.type] as unknown as QuestionTypeView<T>;
}
