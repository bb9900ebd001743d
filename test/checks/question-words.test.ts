import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/expect-diagnostics.ts';

/** A question of a course in a language: what a rule finds in it. */
async function foundIn(language: string, code: string, prompt: string, options: readonly string[]) {
  const lines = options.map((text, at) => `- [${at === 0 ? 'x' : ' '}] ${text} {#o${at}}`).join('\n');
  const findings = await findingsOf({
    'course.yaml': `language: ${language}`,
    'modules/one.md': `## Start {#start}\n\n::: question id=q1 type=choice objective=respond\n${prompt}\n\n${lines}\n\n> hint: Think.\n:::\n`,
  });
  return findings.filter((finding) => finding.code === code).map(({ place }) => textAt(place));
}

function textAt(place: Awaited<ReturnType<typeof findingsOf>>[number]['place']): string {
  return place?.text?.slice(place.start?.offset, place.end?.offset) ?? '';
}

describe('an option that speaks of others', () => {
  const options = (text: string) => ['Uno', 'Dos', text];
  const found = (language: string, text: string) =>
    foundIn(language, 'QUESTION-ALL-OF-ABOVE', 'Which?', options(text));

  it.each([
    ['en', 'All of the above'],
    ['en', '*All of the above.*'],
    ['en', 'None of these'],
    ['en-GB', 'Both A and B'],
    ['en', 'A, B and C'],
    ['en', 'Neither of the answers is correct'],
    ['en', 'All answers are correct'],
    ['es', 'Todas las anteriores'],
    ['es', 'Ninguna de las opciones anteriores'],
    ['es', 'Todas las respuestas son correctas'],
    ['es', 'Tanto A como B'],
    ['fr', 'Toutes les réponses ci-dessus'],
    ['fr', 'Aucune de ces réponses'],
    ['fr', 'Tout ce qui précède'],
    ['de', 'Alle oben genannten'],
    ['de', 'Keine der genannten Antworten'],
    ['de', 'Sowohl A als auch B'],
    ['de', 'Alle Antworten sind richtig'],
    ['ar', 'كل ما سبق'],
    ['ar', 'جميع ما ذُكر أعلاه'],
    ['ar', 'لا شيء مما سبق'],
    ['ar', 'أ و ب'],
  ])('is found in %s: %s', async (language, text) => {
    expect(await found(language, text)).toHaveLength(1);
  });

  it.each([
    ['en', 'All of the posts above the fold'],
    ['en', 'None'],
    ['en', 'Both'],
    ['en', 'Say all that you know'],
    ['en', 'Vitamin A and B'],
    ['en', 'All of the above is archived by the clerk before noon'],
    ['es', 'Todas las publicaciones'],
    ['es', 'Ninguna'],
    ['fr', 'Toutes les publications'],
    ['de', 'Alle Beiträge'],
    ['de', 'Keine'],
    ['ar', 'كل المنشورات'],
    // A phrase of another language than the course’s own.
    ['fr', 'All of the above'],
  ])('is none in %s: %s', async (language, text) => {
    expect(await found(language, text)).toEqual([]);
  });

  it('may be what is asked about: letters that the prompt has, or that most options are', async () => {
    const code = 'QUESTION-ALL-OF-ABOVE';
    expect(await foundIn('en', code, 'Account A posts, account B replies. Who?', options('A and B'))).toEqual(
      [],
    );
    expect(await foundIn('en', code, 'Which teams play?', ['A and B', 'A and C', 'Nobody'])).toEqual([]);
  });
});

describe('a question that asks for the contrary', () => {
  const found = (language: string, prompt: string) =>
    foundIn(language, 'QUESTION-NEGATIVE', prompt, ['Uno', 'Dos']);

  it.each([
    ['en', 'Which of these is not a record?', 'not'],
    ['en', 'A post is up. What should you not do?', 'not'],
    ['en', 'Which post doesn’t need approval?', 'doesn’t'],
    ['en', 'In which case may you never reply? Choose one.', 'never'],
    ['en', 'All of these are records, except:', 'except'],
    ['en', 'A public record is not:', 'not'],
    ['es', 'El aviso salió. ¿Cuál de estos no es un registro?', 'no'],
    ['es', 'Si hay dudas, ¿qué no debe hacer?', 'no'],
    ['es', 'Todos son registros, excepto:', 'excepto'],
    ['fr', 'Laquelle de ces publications n’est pas un document public ?', 'pas'],
    ['fr', 'Qu’est-ce qui ne doit jamais être publié ?', 'jamais'],
    ['fr', 'Toutes sont des documents, sauf :', 'sauf'],
    ['de', 'Welche Nachricht ist nicht öffentlich?', 'nicht'],
    ['de', 'Was ist kein Dokument?', 'kein'],
    ['de', 'Alle sind Dokumente, außer:', 'außer'],
    ['ar', 'أي من هذه ليس سجلا عاما؟', 'ليس'],
    ['ar', 'كل هذه سجلات ما عدا:', 'عدا'],
  ])('is found in %s: %s', async (language, prompt, word) => {
    expect(await found(language, prompt)).toEqual([word]);
  });

  it.each([
    ['en', 'Which of these is **not** a record?'],
    ['en', 'Which of these is *not* a record?'],
    ['en', 'Which of these is NOT a record?'],
    ['en', 'All of these are records, **except**:'],
    ['en', 'The clerk did not answer. What do you do?'],
    ['en', 'What do you do if she does not answer?'],
    ['en', 'What do you do when the facts are not known?'],
    ['en', 'Which post tells people who are not in town what to do?'],
    ['en', 'Why is it not enough to reply?'],
    ['en', 'What is said not only here?'],
    ['en', 'What do you tell residents not in the area?'],
    ['en', 'You close all accounts except one. What comes next?'],
    ['en', 'Which notes do you keep?'],
    ['es', '¿Qué hace si no responde?'],
    ['es', '¿Qué dice a la gente que no está allí?'],
    ['es', 'No hay datos. ¿Qué hace?'],
    ['fr', 'Que faites-vous quand personne ne répond pas ?'],
    ['fr', 'Quel pas faites-vous d’abord ?'],
    ['de', 'Was tun Sie, wenn sie nicht antwortet?'],
    ['de', 'Warum reicht das nicht?'],
    ['ar', 'ماذا تفعل إذا لم ترد؟'],
  ])('is none in %s: %s', async (language, prompt) => {
    expect(await found(language, prompt)).toEqual([]);
  });
});
