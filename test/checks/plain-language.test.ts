import { describe, expect, it } from 'vitest';
import { findingsOf, named } from '../support/expect-diagnostics.ts';

/** The codes that are found in a page in some language. */
async function codesIn(language: string, text: string): Promise<string[]> {
  const found = await findingsOf({
    'course.yaml': `language: ${language}\n`,
    'modules/one.md': `## Start {#start}\n\n${text}\n`,
  });
  return found.map(({ code }) => code);
}

describe('instructions by colour, shape or place', () => {
  it.each([
    ['en', 'Press the green button.'],
    ['en', 'Please click on the round icon.'],
    ['en', 'To go on, choose the box on the right.'],
    ['en', 'Click above.'],
    ['es', 'Haga clic en el botón rojo.'],
    ['es', 'Luego pulse el icono de la derecha.'],
    ['fr', 'Cliquez sur le bouton rouge.'],
    ['fr', 'Appuyez sur la flèche à droite.'],
    ['de', 'Klicken Sie auf den roten Knopf.'],
    ['de', 'Drücken Sie bitte jetzt.\n\nWählen Sie das Feld rechts.'],
  ])('are found in %s: %s', async (language, text) => {
    expect(await codesIn(language, text)).toEqual(['A11Y-SENSORY']);
  });

  it.each([
    ['en', 'Press the green button “Send”.'],
    ['en', 'Click [the red button](#start).'],
    ['en', 'See the table below.'],
    ['en', 'Choose the right words. Use black boxwood. Select a large area of the city.'],
    ['en', 'The green button sends it. A red flag at the gate means danger.'],
    ['en', 'Use the right-hand rule. Choose the right.'],
    ['es', 'El botón rojo detiene la bomba. Elija la respuesta correcta.'],
    ['fr', 'Le bouton rouge arrête la pompe. Choisissez le bon mot.'],
    ['de', 'Der rote Knopf hält die Pumpe an. Wählen Sie die rechte Spur.'],
    ['ar', 'اضغط الزر الأحمر.'],
  ])('are not made up in %s: %s', async (language, text) => {
    expect(await codesIn(language, text)).toEqual([]);
  });
});

describe('link texts', () => {
  it.each([
    ['en', 'click here'],
    ['es', 'Más información'],
    ['fr', 'En savoir plus'],
    ['de', 'Hier klicken'],
    ['ar', 'اضغط هنا'],
    ['ar', 'المزيد…'],
    ['en', 'https://city.example/rules'],
    ['en', 'more →'],
  ])('say nothing in %s: %s', async (language, text) => {
    expect(await codesIn(language, `[${text}](https://city.example/)`)).toEqual(['A11Y-LINK-TEXT']);
  });

  it('are told apart on one line', async () => {
    const found = await findingsOf(
      '## Start {#start}\n\n[here](https://a.example) and [here](https://b.example)',
    );
    expect(found.map(named)).toEqual([
      'A11Y-LINK-TEXT modules/one.md:3:2',
      'A11Y-LINK-TEXT modules/one.md:3:32',
    ]);
  });

  it('may be addresses on their own, which are bare', async () => {
    const found = await findingsOf('## Start {#start}\n\nSee <https://city.example/rules>.');
    expect(found.map(named)).toEqual(['A11Y-LINK-TEXT modules/one.md:3:6']);
  });
});

describe('abbreviations', () => {
  it.each([
    'The ZQBA (Zone Quality Bureau of Alder) answers.',
    'The Zone Quality Bureau of Alder answers. So the ZQBA answers.',
    'ZQBA, the local radio station, calls.',
    'Look at ZQBA.gov, ZQBA-19 and `ZQBA`.',
    'Write “DO NOT POST” and “we are NOT sure”, because not all is known.',
    'He said: “ZQBA!!!”',
    'It is in [ZQBA]{lang=es}.',
    'Chapter XIV has level AAA.',
    'A note.[^1]\n\n[^1]: ZQBA Memorandum.',
  ])('are explained, or are none: %s', async (text) => {
    expect(await codesIn('en', text)).toEqual([]);
  });

  it('are found once for a course, there where they stand first', async () => {
    const found = await findingsOf({
      'course.yaml': 'modules: [modules/one.md, two.md]\n',
      'modules/one.md': '---\nid: one\n---\n\n## Start {#start}\n\nWords.\n\nTwo QRTs and a QRT.\n',
      'two.md': '---\nid: two\n---\n\n## Two {#two-page}\n\nA QRT.\n',
    });
    expect(found.map(named)).toEqual(['LANG-ABBREVIATION modules/one.md:9:5']);
  });
});

describe('words in another script', () => {
  it.each([
    ['en', 'They say 歓迎 here.'],
    ['ar', 'كتبوا please do not feed the birds على اللوحة.'],
    ['ru', 'Там написано أهلاً وسهلاً.'],
    ['ja', 'Это 日本語です。'],
  ])('are found in %s: %s', async (language, text) => {
    expect(await codesIn(language, text)).toContain('LANG-SCRIPT');
  });

  it.each([
    ['ar', 'افتح ملف PDF في Google Chrome ثم LMS Web Player Center.'],
    ['ja', '東京のホテルです。'],
    ['en', 'Take 5 μm, 3 Ω and α at 20 °C; café, naïve, Łódź.'],
    ['en', 'Read `Добро пожаловать` as it is.'],
  ])('are none in %s: %s', async (language, text) => {
    expect(await codesIn(language, text)).not.toContain('LANG-SCRIPT');
  });
});

describe('the place of words', () => {
  it.each([
    ['Ask \\*the\\* **big** [ZQBA](#start).', '3:22'],
    ['Ask &amp; see\n*the* `ZQBA` and\n{{ agency.contact }} ZQBA.', '5:22'],
    ['![A](assets/chart.svg "ZQBA") and ZQBA.', '3:35'],
    ['| A | ZQBX |\n| --- | --- |\n| ZQBA of | it |', '3:7'],
    ['- one\n- two\n  ZQBA', '5:3'],
    ['::: tip Try it\nAsk ZQBA.\n:::', '4:5'],
    ['{{ constructor }} ZQBA', '3:19'],
  ])('is exact in %j', async (text, place) => {
    const found = await findingsOf(`## Start {#start}\n\n${text}\n`);
    expect(found.map(named)).toContain(`LANG-ABBREVIATION modules/one.md:${place}`);
  });

  it('is the whole text where a YAML scalar does not keep lines', async () => {
    const found = await findingsOf({
      'glossary.yaml':
        'terms: [{ id: public-record, term: public record, definition: "What \\\n ZQBA keeps." }]\n',
    });
    expect(found.map(named)).toEqual(['LANG-ABBREVIATION glossary.yaml:1:63']);
  });
});

describe('a translation', () => {
  it('is not read in its language where it lacks a text', async () => {
    const { checkCourse } = await import('../../src/checks/index.ts');
    const { loadCourse } = await import('../../src/course/load-course.ts');
    const { exampleCourse } = await import('../support/example-course.ts');
    const { memoryFiles } = await import('../support/memory-files.ts');
    const { value } = await loadCourse(
      memoryFiles(
        exampleCourse({
          'course.yaml': 'translations: [ar]\nmodules: [modules/one.md, two.md]\n',
          'modules/one.md': '---\nid: one\n---\n\n## Start {#start}\n\nكتبوا please do not feed the birds\n',
          'two.md': '---\nid: two\n---\n\n## Two {#two-page}\n\nكتبوا please do not feed the birds\n',
          'locales/ar/modules/one.md':
            '---\nid: one\n---\n\n## بداية {#start}\n\nكتبوا please do not feed the birds\n',
        }),
      ),
    );
    const found = checkCourse(value?.editions[1] ?? fail()).filter(({ code }) => code === 'LANG-SCRIPT');
    expect(found.map(named)).toEqual(['LANG-SCRIPT locales/ar/modules/one.md:7:7']);
  });
});

function fail(): never {
  throw new Error('There is no translation');
}
