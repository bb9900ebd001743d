import { describe, expect, it } from 'vitest';
import { plainWords } from '../../src/checks/plain-words.ts';
import { loadCourse } from '../../src/course/load-course.ts';
import { de } from '../../src/languages/plain/de.ts';
import { en } from '../../src/languages/plain/en.ts';
import { es } from '../../src/languages/plain/es.ts';
import { fr } from '../../src/languages/plain/fr.ts';
import { exampleCourse } from '../support/example-course.ts';
import { memoryFiles, type SourceFiles } from '../support/memory-files.ts';

async function foundIn(language: string, source: string | SourceFiles): Promise<string[]> {
  const files = typeof source === 'string' ? { 'modules/one.md': `## Start {#start}\n\n${source}` } : source;
  const { value } = await loadCourse(
    memoryFiles(exampleCourse({ 'course.yaml': `language: ${language}`, ...files })),
  );
  const [course] = value?.editions ?? [];
  if (!course) throw new Error('No course was loaded');
  return plainWords.run(course).map(({ message }) => /“(.*?)”/.exec(message)?.[1] ?? '');
}

describe.each(Object.entries({ en, es, fr, de }))('complicated words in %s', (language, { plainer }) => {
  const forms = Object.values(plainer).flatMap((list) => list.split(', '));

  it('are each known once, and none is plain itself', () => {
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
    const plain = Object.keys(plainer).flatMap((list) => list.split(', '));
    expect(plain.filter((word) => forms.includes(word))).toEqual([]);
  });

  it('are found, all of them, in a sentence', async () => {
    const lines = forms.map((form) => `a1 ${form} b2.`);
    const files = {
      'modules/one.md': lines.map((line, index) => `## Page {#p${index}}\n\n${line}`).join('\n\n---\n\n'),
    };
    expect(await foundIn(language, files)).toEqual(forms);
  });
});

describe('a complicated word', () => {
  it.each([
    ['en', 'Prior to noon, call.', ['Prior to']],
    ['en-GB', 'Call us prior\nto noon.', ['prior to']],
    ['en', 'Call **prior to** noon, [in excess of](https://a.example) it.', ['prior to', 'in excess of']],
    ['en', 'Call! Subsequent to that, wait; prior to it, too.', ['Subsequent to', 'prior to']],
    ['es', 'Por consiguiente, cumplimente el formulario.', ['Por consiguiente', 'cumplimente']],
    ['fr', 'Avant d’effectuer l’achat, dites ce que dit l’heure.', ['effectuer']],
    ['fr', "S'agissant de la loi, à l'heure actuelle.", ["S'agissant de", "à l'heure actuelle"]],
    ['de', 'Bezüglich der Frist, für den Fall, dass es regnet.', ['Bezüglich', 'für den Fall, dass']],
    ['de', 'Das nimmt Zeit in Anspruch, die Inanspruchnahme.', ['Inanspruchnahme']],
  ])('is found (%s): %s', async (language, text, words) => {
    expect(await foundIn(language, text)).toEqual(words);
  });

  it.each([
    ['in quotation marks', 'en', 'Say “before”, and not “prior to” or "in excess of" it.'],
    ['in quotation marks of other languages', 'de', 'Sagen Sie nie „bezüglich“ oder »zeitnah«.'],
    ['in French quotation marks', 'fr', 'Ne dites pas « préalablement ».'],
    ['in a quotation', 'en', '> Call prior to noon.\n\n::: quote by="A. Clerk"\nCall prior to noon.\n:::'],
    ['in code', 'en', 'Write `prior to`.\n\n```\nprior to noon\n```'],
    ['in a footnote', 'en', 'See it.[^a]\n\n[^a]: Rules prior to noon.'],
    ['in another language', 'en', '[zeitnah, prior to]{lang=de} it is.'],
    [
      'in the title of a work',
      'en',
      'Read *Numerous Ways Home* and [The Day prior to Noon](https://a.example).',
    ],
    ['in a name', 'en', 'Ask Numerous Books, or the Erroneous Records Office, or a man called Erroneous.'],
    ['in an address', 'en', 'See utilize.example, a/numerous/b and re-utilize or numerous-sided.'],
    ['with another part of speech', 'en', 'She needs it in order to decide. Facilitate the next workshop.'],
    ['in a language that nobody knows', 'ar', 'prior to'],
    ['in part', 'en', 'The prior day. In order. A number of people. It priors to.'],
    ['with a small letter in German', 'de', 'die inanspruchnahme, in bezug auf'],
    ['that shouts', 'en', 'PRIOR TO NOON.'],
  ])('is left alone %s', async (_, language, text) => {
    expect(await foundIn(language, text)).toEqual([]);
  });

  it('is told once on a page, with its questions, and again on the next', async () => {
    const page = (id: string) =>
      `## P {#${id}}\n\nCall prior to noon. Prior to one.\n\n::: question id=q-${id} objective=respond\nWhat is prior to noon?\n\n- [x] Prior to one {#a}\n- [ ] Numerous {#b}\n:::\n`;
    const found = await foundIn('en', { 'modules/one.md': `${page('a')}\n---\n\n${page('b')}` });
    expect(found).toEqual(['prior to', 'Numerous', 'prior to', 'Numerous']);
  });
});
