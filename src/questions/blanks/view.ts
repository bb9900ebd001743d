import { asHtml, escapeHtml } from '../../content/html.ts';
import { compare } from '../../diagnostics/diagnostic.ts';
import { acceptedTexts, typedField } from '../accepted.ts';
import { type BodyOf, none, type QuestionTypeView } from '../view.ts';

export const blanksView: QuestionTypeView<'blanks'> = {
  ...none,
  marked: true,
  data: ({ blanks, matchCase, scoring }) => ({
    fields: blanks.map((blank) => typedField(blank.id, blank.answers)),
    matchCase,
    scoring,
  }),
  fields: (body, { say }) => ({
    inPrompt: true,
    words: body.from === 'list' ? say('question.words', { words: say.list(wordList(body), 'or') }) : '',
  }),
  blanks(body, { say, name }) {
    const options = wordList(body).map((word) => `<option>${escapeHtml(word)}</option>`);
    const choose = `<option value="">${escapeHtml(say('question.select'))}</option>`;
    return body.blanks.map((blank, index) => {
      const label = escapeHtml(say('question.blank', { number: index + 1 }));
      const field = `name="${name}-${escapeHtml(blank.id)}" data-blank="${escapeHtml(blank.id)}" aria-label="${label}"`;
      return asHtml(
        body.from === 'list'
          ? `<select class="input blank" ${field}>${choose}${options.join('')}</select>`
          : `<input class="input blank" type="text" ${field} maxlength="${typedField(blank.id, blank.answers).longest}" autocomplete="off" spellcheck="false">`,
      );
    });
  },
  keyTellsMore: ({ from, blanks }) => from !== 'list' && blanks.some(({ answers }) => answers.length > 1),
  key: (body, { say }) =>
    body.blanks.map((blank, index) => ({
      labelHtml: escapeHtml(say('question.blank', { number: index + 1 })),
      valueHtml: escapeHtml(say.list(acceptedTexts(blank.answers), 'or')),
    })),
};

/** What a learner chooses from: the first accepted answer of each blank, and the distractors, in alphabetical order. */
function wordList(body: BodyOf<'blanks'>): string[] {
  const answers = body.blanks.flatMap((blank) => acceptedTexts(blank.answers).slice(0, 1));
  return [...new Set([...answers, ...body.distractors])].sort(compare);
}
