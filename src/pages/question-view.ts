import { type Html, noHtml } from '../content/html.ts';
import type { Markdown } from '../content/markdown.ts';
import { plainTextOf } from '../content/plain-text.ts';
import { renderMarkdown, renderPhrase } from '../content/render-markdown.ts';
import { optionsWithKey } from '../questions/options-with-key.ts';
import type { Question } from '../questions/question.ts';
import type { KeyLine, QuestionTools } from '../questions/view.ts';
import { viewOf } from '../questions/views.ts';
import { textContext, type UnitDocument } from './document.ts';

/** Where a question stands: on a page, in a quiz, or in a survey. */
export type Purpose = 'check' | 'quiz' | 'survey';

/** The model of `templates/views/question.hbs`. */
export interface QuestionView {
  readonly id: string;
  readonly type: string;
  readonly purpose: Purpose;
  readonly view: string;
  readonly elementId: string;
  readonly promptId: string;
  readonly instructionId: string;
  readonly name: string;
  readonly promptHtml: Html;
  readonly instruction: string;
  readonly compact: boolean;
  readonly body: object;
  readonly isCheck: boolean;
  readonly isMarked: boolean;
  /** In a survey: what the player says when an answer is missing goes into the element of this id. */
  readonly errorId: string;
  readonly isRequired: boolean;
  /** `false` where there is nothing to explain: in surveys. */
  readonly explanation: ExplanationView | false;
}

/** The model of `templates/views/explanation.hbs`. */
interface ExplanationView {
  readonly options: readonly {
    readonly id: string;
    readonly correct: boolean;
    readonly textHtml: Html;
    readonly feedbackHtml: Html;
  }[];
  readonly keyTitle: string;
  readonly isOrdered: boolean;
  readonly key: readonly KeyLine[];
  /** A right answer need not read as the key does, so that it is told to whoever was right, too. */
  readonly keyTellsMore: boolean;
  readonly correctHtml: Html;
  readonly incorrectHtml: Html;
  readonly hintHtml: Html;
}

export function questionView(
  document: UnitDocument,
  question: Question,
  purpose: Purpose,
  moduleId: string,
): QuestionView {
  const { body } = question;
  const type = viewOf(body);
  const again = document.questionHomes.get(question.id) === moduleId ? '' : `_${moduleId}`;
  const key = `${question.id}${again}`;
  const tools = questionTools(document, question.id, key);
  const blanks = type.blanks?.(body, tools).values();
  const prompt = textContext(document, `prompt-${key}`, blanks ? { blank: () => blanks.next().value } : {});
  return {
    id: question.id,
    type: body.type,
    purpose,
    view: `question/${body.type}`,
    elementId: `question-${key}`,
    promptId: `prompt-${key}`,
    instructionId: `how-${key}`,
    name: tools.name,
    promptHtml: renderMarkdown(question.prompt, prompt),
    instruction: type.instruction(body, document.say),
    compact: body.type === 'likert',
    body: type.fields(body, tools),
    isCheck: purpose === 'check',
    isMarked: type.marked && purpose !== 'survey',
    errorId: purpose === 'survey' ? `error-${key}` : '',
    isRequired: purpose === 'survey' && question.required,
    explanation: purpose === 'survey' ? false : explain(document, question, tools, type.key(body, tools)),
  };
}

function questionTools(document: UnitDocument, id: string, key: string): QuestionTools {
  const context = (part: string) => textContext(document, `text-${key}_${part}`);
  return {
    say: document.say,
    name: `q-${id}`,
    seed: id,
    phrase: (markdown, part) => renderPhrase(markdown, context(part)),
    block: (markdown, part) => renderMarkdown(markdown, context(part)),
    words: (markdown) => plainTextOf(markdown, document.release.variables),
    asset: document.asset,
  };
}

/** `false` when the question has nothing to say beyond its fields, such as an essay without feedback. */
function explain(
  document: UnitDocument,
  question: Question,
  tools: QuestionTools,
  key: readonly KeyLine[],
): ExplanationView | false {
  const { body, feedback, hint } = question;
  const text = (markdown: Markdown | undefined, part: string) =>
    markdown ? tools.block(markdown, part) : noHtml;
  const options = optionsWithKey(question).map((option) => ({
    id: option.id,
    correct: option.correct,
    textHtml: tools.phrase(option.text, `${option.id}-again`),
    feedbackHtml: text(option.feedback, `${option.id}-why`),
  }));
  const view: ExplanationView = {
    options,
    keyTitle: document.say(body.type === 'ordering' ? 'question.key.ordering' : 'question.key'),
    isOrdered: body.type === 'ordering',
    key,
    keyTellsMore: viewOf(body).keyTellsMore?.(body) ?? false,
    correctHtml: text(feedback.correct, 'correct'),
    incorrectHtml: text(feedback.incorrect, 'incorrect'),
    hintHtml: text(hint, 'hint'),
  };
  const says = options.length + key.length > 0 || view.correctHtml || view.incorrectHtml || view.hintHtml;
  return says ? view : false;
}
