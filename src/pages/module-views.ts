import { type Html, noHtml } from '../content/html.ts';
import type { Markdown } from '../content/markdown.ts';
import { renderMarkdown } from '../content/render-markdown.ts';
import type { Module, Page, SurveyModule } from '../course/model.ts';
import { textContext, type UnitDocument } from './document.ts';
import { courseOpening, moduleOpening, type OpeningView } from './opening-view.ts';
import { questionView } from './question-view.ts';
import { quizView } from './quiz-view.ts';
import { scenarioView } from './scenario-view.ts';
import { renderQuestion } from './views.ts';

/** The model of `templates/views/page.hbs`: one section that the player shows at a time. */
export interface PageView {
  readonly id: string;
  readonly moduleId: string;
  readonly title: string;
  readonly eyebrow: string;
  /** Names the partial with the content: `page/text`, `page/quiz` … */
  readonly view: string;
  /** Value of `data-activity`; empty on pages. */
  readonly activity: string;
  readonly isQuiz: boolean;
  readonly course: OpeningView | false;
  readonly opening: OpeningView | false;
  readonly introHtml: Html;
  readonly body: object;
}

/** The sections of a module, in reading order. */
export function moduleViews(document: UnitDocument, module: Module): readonly PageView[] {
  if (module.kind === 'pages')
    return module.pages.map((page, index) => textPage(document, module, page, index === 0));
  const [eyebrow, intro, body] = activity(document, module);
  return [
    {
      ...section(document, module, true),
      id: module.id,
      title: module.title,
      eyebrow,
      view: `page/${module.kind}`,
      activity: module.kind,
      isQuiz: module.kind === 'quiz',
      introHtml: textOf(document, intro, `intro-${module.id}`),
      body,
    },
  ];
}

function textPage(document: UnitDocument, module: Module, page: Page, first: boolean): PageView {
  const { course, say } = document;
  const chapters = course.modules.filter(({ kind }) => kind === 'pages');
  const questions = page.questions.map((question) =>
    renderQuestion(questionView(document, question, 'check', module.id), say),
  );
  return {
    ...section(document, module, first),
    id: page.id,
    title: page.title,
    eyebrow: say('eyebrow.module', {
      number: chapters.indexOf(module) + 1,
      total: chapters.length,
      title: module.title,
    }),
    view: 'page/text',
    activity: '',
    isQuiz: false,
    introHtml: noHtml,
    body: {
      contentHtml: renderMarkdown(
        page.content,
        textContext(document, page.id, { questions, withoutTitle: true }),
      ),
    },
  };
}

/** What all sections have; the first of a module opens it, the first of the course opens that too. */
function section(document: UnitDocument, module: Module, first: boolean) {
  const firstOfCourse = first && document.unit.whole && document.modules[0] === module;
  return {
    moduleId: module.id,
    course: firstOfCourse ? courseOpening(document) : (false as const),
    opening: first ? moduleOpening(document, module, firstOfCourse) : (false as const),
  };
}

function activity(
  document: UnitDocument,
  module: Exclude<Module, { kind: 'pages' }>,
): [string, Markdown | undefined, object] {
  const { say } = document;
  if (module.kind === 'quiz')
    return [say(`eyebrow.quiz.${module.quiz.mode}`), module.quiz.intro, quizView(document, module)];
  if (module.kind === 'survey')
    return [say('eyebrow.survey'), module.survey.intro, surveyBody(document, module)];
  return [say('eyebrow.scenario'), module.scenario.intro, scenarioView(document, module)];
}

/** The model of `templates/views/survey.hbs`. */
function surveyBody(document: UnitDocument, module: SurveyModule): object {
  const { privacy, questions } = module.survey;
  return {
    privacyHtml: textOf(document, privacy, `privacy-${module.id}`),
    questions: questions.map((question) => questionView(document, question, 'survey', module.id)),
  };
}

const textOf = (document: UnitDocument, text: Markdown | undefined, prefix: string): Html =>
  text ? renderMarkdown(text, textContext(document, prefix)) : noHtml;
