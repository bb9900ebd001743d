import type { TemplateDelegate } from 'handlebars';
import accessibility from '../../templates/views/accessibility.hbs';
import acrReport from '../../templates/views/acr-report.hbs';
import assign from '../../templates/views/assign.hbs';
import contents from '../../templates/views/contents.hbs';
import delivery from '../../templates/views/delivery.hbs';
import due from '../../templates/views/due.hbs';
import explanation from '../../templates/views/explanation.hbs';
import findings from '../../templates/views/findings.hbs';
import footer from '../../templates/views/footer.hbs';
import glossary from '../../templates/views/glossary.hbs';
import languages from '../../templates/views/languages.hbs';
import layout from '../../templates/views/layout.hbs';
import licence from '../../templates/views/licence.hbs';
import masthead from '../../templates/views/masthead.hbs';
import notice from '../../templates/views/notice.hbs';
import opening from '../../templates/views/opening.hbs';
import options from '../../templates/views/options.hbs';
import page from '../../templates/views/page.hbs';
import question from '../../templates/views/question.hbs';
import quiz from '../../templates/views/quiz.hbs';
import remediation from '../../templates/views/remediation.hbs';
import reportFrame from '../../templates/views/report-frame.hbs';
import scenario from '../../templates/views/scenario.hbs';
import sheetBlocks from '../../templates/views/sheet-blocks.hbs';
import sheetLine from '../../templates/views/sheet-line.hbs';
import survey from '../../templates/views/survey.hbs';
import text from '../../templates/views/text.hbs';
import trueUp from '../../templates/views/true-up.hbs';
import { asHtml, type Html } from '../content/html.ts';
import type { DeliveryView } from '../deliveries/admin-sheet.ts';
import type { Say } from '../languages/pages/index.ts';
import blanks from '../questions/blanks/view.hbs';
import categorise from '../questions/categorise/view.hbs';
import choice from '../questions/choice/view.hbs';
import essay from '../questions/essay/view.hbs';
import hotspot from '../questions/hotspot/view.hbs';
import likert from '../questions/likert/view.hbs';
import matching from '../questions/matching/view.hbs';
import matrix from '../questions/matrix/view.hbs';
import multiple from '../questions/multiple/view.hbs';
import number from '../questions/number/view.hbs';
import ordering from '../questions/ordering/view.hbs';
import scale from '../questions/scale/view.hbs';
import textQuestion from '../questions/text/view.hbs';
import trueFalse from '../questions/true-false/view.hbs';
import type { AccessibilityView } from './accessibility-view.ts';
import type { DueView } from './due-page.ts';
import type { FindingsView } from './findings-page.ts';
import type { LayoutView } from './layout-view.ts';
import type { LicenceView } from './licence-view.ts';
import type { NoticeView } from './notice-page.ts';
import type { QuestionView } from './question-view.ts';
import type { ReportView } from './report-page.ts';
import type { TrueUpView } from './true-up-page.ts';
import { viewHelpers } from './view-helpers.ts';

/** Partials and helpers go in with each call: nothing is registered with the Handlebars that other programs share. */
const partials: Record<string, TemplateDelegate> = {
  assign,
  contents,
  explanation,
  footer,
  glossary,
  languages,
  masthead,
  opening,
  options,
  page,
  question,
  remediation,
  'report-frame': reportFrame,
  'sheet-blocks': sheetBlocks,
  'sheet-line': sheetLine,
  'page/text': text,
  'page/quiz': quiz,
  'page/survey': survey,
  'page/scenario': scenario,
  'question/true-false': trueFalse,
  'question/choice': choice,
  'question/multiple': multiple,
  'question/text': textQuestion,
  'question/number': number,
  'question/blanks': blanks,
  'question/matching': matching,
  'question/ordering': ordering,
  'question/categorise': categorise,
  'question/hotspot': hotspot,
  'question/likert': likert,
  'question/scale': scale,
  'question/essay': essay,
  'question/matrix': matrix,
};

export const renderLayout = (model: LayoutView, say: Say): string => render(layout, model, say);

export const renderStatement = (model: AccessibilityView, say: Say): string =>
  render(accessibility, model, say);

export const renderLicence = (model: LicenceView, say: Say): string => render(licence, model, say);

export const renderReport = (model: ReportView, say: Say): string => render(acrReport, model, say);

/** All words of this view are in its model, which says them in the language of the agency. */
export const renderDelivery = (model: DeliveryView): string => delivery(model, { partials });

export const renderFindings = (model: FindingsView, say: Say): string => render(findings, model, say);

export const renderDue = (model: DueView, say: Say): string => render(due, model, say);

export const renderNotice = (model: NoticeView, say: Say): string => render(notice, model, say);

export const renderTrueUp = (model: TrueUpView, say: Say): string => render(trueUp, model, say);

export const renderQuestion = (model: QuestionView, say: Say): Html => asHtml(render(question, model, say));

function render(view: TemplateDelegate, model: object, say: Say): string {
  return view(model, { partials, helpers: viewHelpers, data: { say } });
}
