import { describe, expect, it } from 'vitest';
import { checkCourse } from '../../src/checks/index.ts';
import { loadCourse } from '../../src/course/load-course.ts';
import { sortDiagnostics } from '../../src/diagnostics/diagnostic.ts';
import { exampleCourse } from '../support/example-course.ts';
import { named } from '../support/expect-diagnostics.ts';
import { memoryFiles, type SourceFiles } from '../support/memory-files.ts';

async function aboutWords(files: SourceFiles): Promise<string[]> {
  const { value } = await loadCourse(memoryFiles(exampleCourse(files)));
  const found = sortDiagnostics((value?.editions ?? []).flatMap(checkCourse));
  return found.filter(({ code }) => /^LANG-(?!GRADE)/.test(code)).map(named);
}
const page = (front: string, text: string) => `---\nid: one\n${front}---\n\n## Start {#start}\n\n${text}\n`;
const long = `Say ${'this and '.repeat(20)}that.`;

describe('what learners read besides texts', () => {
  it.each<[string, SourceFiles, string[]]>([
    [
      'an objective',
      { 'course.yaml': 'objectives:\n  - id: respond\n    text: Answer the ZQBA prior to noon' },
      ['LANG-ABBREVIATION course.yaml:3:11', 'LANG-PLAIN-WORD course.yaml:3:11'],
    ],
    [
      'a long objective',
      { 'course.yaml': `objectives: [{ id: respond, text: ${long} }]` },
      ['LANG-SENTENCE course.yaml:1:35'],
    ],
    ['the description', { 'course.yaml': `description: ${long}` }, ['LANG-SENTENCE course.yaml:1:14']],
    [
      'the title and the summary of a module',
      { 'modules/one.md': page('title: Ask the ZQBA\nsummary: Call prior to noon.\n', 'Words.') },
      ['LANG-ABBREVIATION modules/one.md:3:8', 'LANG-PLAIN-WORD modules/one.md:4:10'],
    ],
    [
      'a module in course.yaml',
      { 'course.yaml': 'modules: [{ id: one, pages: modules/one.md, title: Prior to noon }]' },
      ['LANG-PLAIN-WORD course.yaml:1:52'],
    ],
    [
      'the title of a block',
      { 'modules/one.md': page('', 'Words.\n\n::: note Ask the ZQBA prior to noon\nWords.\n:::') },
      ['LANG-ABBREVIATION modules/one.md:9:18', 'LANG-PLAIN-WORD modules/one.md:9:23'],
    ],
    [
      'the title of a quiz',
      {
        'course.yaml': 'modules: [modules/one.md, { id: final, quiz: final.yaml }]',
        'final.yaml':
          'title: Prior to noon\nintro: Ready?\nquestions: [{ id: q, type: true-false, prompt: So?, answer: true }]\n',
      },
      ['LANG-PLAIN-WORD final.yaml:1:8'],
    ],
  ])('is read: %s', async (_, files, found) => {
    expect(await aboutWords(files)).toEqual(found);
  });

  it('explains abbreviations, is told after texts, and is no long sentence where it is a title', async () => {
    const explained = {
      'course.yaml': 'objectives: [{ id: respond, text: Ask the Zone Quality Bureau of Alder (ZQBA) }]',
    };
    expect(await aboutWords({ ...explained, 'modules/one.md': page('', 'Ask the ZQBA.') })).toEqual([]);
    const both = page('title: Ask the ZQBA\n', 'Words.\n\nAsk the ZQBA.');
    expect(await aboutWords({ 'modules/one.md': both })).toEqual(['LANG-ABBREVIATION modules/one.md:10:9']);
    expect(await aboutWords({ 'modules/one.md': page(`title: ${long}\n`, 'Words.') })).toEqual([]);
  });

  it('is read in each language, where it is written', async () => {
    const spanish = {
      'course.yaml':
        'translations: [es]\nmodules: [modules/one.md]\nobjectives: [{ id: respond, text: Ask prior to noon }]',
      'modules/one.md': page('summary: Asimismo.\n', 'Words.'),
      'locales/es/course.yaml':
        'title: Un ejemplo\ndescription: Un curso.\nobjectives: [{ id: respond, text: Cumplimente la hoja }]\n',
      'locales/es/glossary.yaml': 'terms: [{ id: public-record, term: registro, definition: Se guarda. }]\n',
      'locales/es/modules/one.md': page('summary: Asimismo, prior to.\n', 'Palabras.'),
    };
    expect(await aboutWords(spanish)).toEqual([
      'LANG-PLAIN-WORD course.yaml:3:35',
      'LANG-PLAIN-WORD locales/es/course.yaml:3:35',
      'LANG-PLAIN-WORD locales/es/modules/one.md:3:10',
    ]);
    const { 'locales/es/modules/one.md': _, ...without }: SourceFiles = spanish;
    expect(await aboutWords(without)).toEqual([
      'LANG-PLAIN-WORD course.yaml:3:35',
      'LANG-PLAIN-WORD locales/es/course.yaml:3:35',
    ]);
  });
});
