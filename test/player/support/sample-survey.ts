import { partCodeOf } from '../../../src/course/codes.ts';
import type { CourseData, ModuleData, QuestionData } from '../../../src/player/course-data.ts';
import { course, pages, question } from './sample-course.ts';

const picks = (...ids: readonly string[]) => ids.map((id) => ({ id, code: partCodeOf(id) }));

/** One question of each type that a survey collects. */
export const opinions: readonly QuestionData[] = [
  question('role', { required: false, options: picks('desk', 'floor') }),
  question('channels', { type: 'multiple', required: false, options: picks('course', 'mate', 'plan') }),
  // With a key, as no compiled survey has one: it must not be told to an LMS all the same.
  question('again', {
    type: 'true-false',
    required: false,
    options: picks('true', 'false').map((option) => ({ ...option, correct: option.id === 'true' })),
  }),
  question('useful', { type: 'likert', options: picks('1', '2', 'very-much') }),
  question('recommend', { type: 'scale', required: false, options: picks('-1', '0', '1', '2') }),
  question('sure', {
    type: 'matrix',
    required: false,
    options: picks('low', 'high'),
    statements: picks('welcome', 'lead'),
  }),
  questionWithoutOptions('change'),
];

function questionWithoutOptions(id: string): QuestionData {
  const { options: _, ...essay } = question(id, { type: 'essay', required: false, room: 684 });
  return essay;
}

/** A page, then a survey of all types, of which `useful` needs an answer. */
export function surveyCourse(
  changes: Partial<CourseData> = {},
): CourseData & { readonly survey: ModuleData } {
  const [page] = pages('feedback', ['feedback']).pages;
  const survey: ModuleData = {
    ...pages('feedback', []),
    kind: 'survey',
    optional: true,
    pages: page ? [{ ...page, questions: opinions.map(({ id }) => id) }] : [],
  };
  const data = course({
    modules: [pages('intro', ['p1']), survey],
    questions: Object.fromEntries(opinions.map((each) => [each.id, each])),
    completion: { allModules: true, passed: [], completed: [], onFail: 'incomplete' },
    ...changes,
  });
  return { ...data, survey };
}

/** An answer to each question, as its form would give it. */
export const filledIn: ReadonlyMap<string, readonly string[]> = new Map([
  ['role', ['floor']],
  ['channels', ['course', 'plan']],
  ['again', ['false']],
  ['useful', ['very-much']],
  ['recommend', ['-1']],
  ['sure', ['welcome=high', 'lead=low']],
  ['change', ['¿Más práctica?\nYes — 日本.']],
]);

/** The content of a survey page, as `templates/views/survey.hbs` makes it. */
export function surveyBody(data: CourseData, module: ModuleData): string {
  const forms = module.pages.flatMap((page) => page.questions).flatMap((id) => data.questions[id] ?? []);
  return `<ol>${forms.map((each) => `<li>${form(each)}</li>`).join('')}</ol>
<div data-cw="survey-status" role="status"></div>
<div data-cw="survey-actions" hidden><button type="button" data-cw="send-survey">Send answers</button></div>`;
}

function form({ id, type, options = [], statements }: QuestionData): string {
  const kind = type === 'multiple' ? 'checkbox' : 'radio';
  const inputs = (name: string) =>
    options
      .map(
        (option) =>
          `<label class="option"><input type="${kind}" name="${name}" value="${option.id}"><span class="option-text">Option ${option.id}</span></label>`,
      )
      .join('');
  const fields = statements
    ? statements
        .map(
          (each) =>
            `<fieldset data-statement="${each.id}"><legend>Statement ${each.id}</legend>${inputs(`q-${id}-${each.id}`)}</fieldset>`,
        )
        .join('')
    : type === 'essay'
      ? `<p id="how-${id}">Up to 500 characters.</p><textarea name="q-${id}" maxlength="500" aria-labelledby="prompt-${id}" aria-describedby="how-${id}"></textarea>`
      : `<fieldset aria-labelledby="prompt-${id}">${inputs(`q-${id}`)}</fieldset>`;
  return `<form class="question" id="question-${id}" data-question="${id}" data-type="${type}" novalidate autocomplete="off"><div class="prompt" id="prompt-${id}">Prompt of ${id}</div><p id="error-${id}" data-cw="error" hidden></p>${fields}</form>`;
}
