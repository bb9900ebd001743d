import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { diskFiles } from '../../src/course/load/disk-files.ts';
import { loadCourse } from '../../src/course/load-course.ts';
import type { Course } from '../../src/course/model.ts';
import { autonym } from '../../src/languages/autonym.ts';
import { playerStrings } from '../../src/languages/player/index.ts';
import { renderRelease } from '../../src/pages/render.ts';
import { largestState } from '../../src/player/core/largest-state.ts';
import { mark } from '../../src/player/core/question-types.ts';
import type { CourseData, QuestionData } from '../../src/player/course-data.ts';
import { scorm2004Records } from '../../src/questions/records.ts';
import { planReleases } from '../../src/releases/plan.ts';
import type { Content } from '../../src/releases/release.ts';
import { findings, packageFiles, textOf } from '../support/packages.ts';
import { fileText } from '../support/pages.ts';

const folder = fileURLToPath(new URL('../fixtures/courses/languages/', import.meta.url));
const tokens = readFileSync('templates/themes/civic/tokens.css', 'utf8');
const parts = {
  themes: { civic: tokens, plain: tokens },
  languageStyle: '.languages {}',
  licencePlayer: () => new TextEncoder().encode('// licences'),
  playerStrings,
};
const languages = ['en-US', 'es', 'ar'];
const paths = ['data/course.js', 'data/course.es.js', 'data/course.ar.js'];

let editions: readonly Course[];
let content: Content;
let data: readonly CourseData[];
beforeAll(async () => {
  const { value, diagnostics } = await loadCourse(await diskFiles(folder));
  expect(diagnostics).toEqual([]);
  editions = value?.editions ?? [];
  content = rendered(editions);
  data = paths.map((path) => JSON.parse(/=(\{.*\});\n$/s.exec(fileText(content, path))?.[1] ?? '{}'));
});

function rendered(of: readonly Course[]): Content {
  const [planned] = planReleases(of);
  if (!planned) throw new Error('nothing is planned');
  return renderRelease(planned.release, parts).value;
}
const cutByModule = () => rendered(editions.map((course) => ({ ...course, scos: 'per-module' })));
const question = (at: number, id: string): QuestionData => {
  const found = data[at]?.questions[id];
  if (!found) throw new Error(`no ${id}`);
  return found;
};

describe('languages in one package', () => {
  it('are one release, whose names say no language but those of its maps', () => {
    const planned = planReleases(editions, { targets: ['web', 'cmi5'] });
    expect(planned.map(({ packages }) => packages.map(({ name }) => name))).toEqual([
      ['market-day-1.0.0-web.zip', 'market-day-1.0.0-cmi5.zip'],
    ]);
    expect(planned[0]?.analytics.map(({ name, release }) => [name, release.language])).toEqual([
      ['market-day-1.0.0-en-us-analytics.json', 'en-US'],
      ['market-day-1.0.0-es-analytics.json', 'es'],
      ['market-day-1.0.0-ar-analytics.json', 'ar'],
    ]);
    const [alone] = planReleases(editions.slice(0, 1), { targets: ['web'] });
    expect(alone?.release.translations).toBeUndefined();
    const apart = planReleases(editions.map((course) => ({ ...course, languages: 'separate' as const })));
    expect(apart.map(({ release }) => release.translations)).toEqual([undefined, undefined, undefined]);
  });

  it('have a page and data each, and share what is not translated', () => {
    expect(
      content.units.map(({ href, translations }) => [href, translations?.map((one) => one.href)]),
    ).toEqual([['index.html', ['index.es.html', 'index.ar.html']]]);
    expect(content.files.map(({ path }) => path)).toEqual([
      'accessibility.ar.html',
      'accessibility.es.html',
      'accessibility.html',
      ...[...paths].sort(),
      'media/line.svg',
      'media/map.es.svg',
      'media/map.svg',
      'theme/brand.css',
      'theme/civic.css',
      'theme/languages.css',
    ]);
    const [spanish, arabic] = content.units[0]?.translations ?? [];
    expect(spanish?.html).toContain('src="media/map.es.svg"');
    expect(arabic?.html).toContain('src="media/map.svg"');
    expect(arabic?.html).toContain('<html lang="ar" dir="rtl"');
    for (const page of [content.units[0], spanish, arabic])
      expect(page?.html.match(/<a href="index[^>]+/g)).toHaveLength(3);
    expect(spanish?.html).toContain(
      '<a href="index.html" lang="en-US" dir="ltr" hreflang="en-US">English</a>',
    );
    expect(spanish?.html).toContain('hreflang="es" aria-current="true">Español</a>');
  });

  it('write one state: ids, codes, addresses and rules are the same in all', () => {
    const words = new Set([
      'course',
      'unit',
      'strings',
      'title',
      'text',
      'accepted',
      'also',
      'decimal',
      'number',
    ]);
    const structure = (of: CourseData | undefined) =>
      JSON.parse(JSON.stringify(of, (key, value) => (words.has(key) ? undefined : value)));
    expect(data.map((one) => one.course.language)).toEqual(languages);
    expect(structure(data[1])).toEqual(structure(data[0]));
    expect(structure(data[2])).toEqual(structure(data[0]));
    expect(data.map((one) => [one.course.iri, one.unit.iri, one.unit.id])).toEqual(
      languages.map(() => [data[0]?.course.iri, data[0]?.unit.iri, 'course']),
    );
    expect(data.map((one) => one.languages)).toEqual(languages.map(() => languages));
    expect(content.units[0]?.largestState).toBe(Math.max(...data.map(largestState)));
  });

  it('take typed answers of each other as right, and tell their own as the key', () => {
    for (const at of [0, 1, 2]) {
      expect(mark(question(at, 'q-text'), ['Agua']).correct).toBe(true);
      expect(mark(question(at, 'q-text'), ['milk']).correct).toBe(false);
      expect(mark(question(at, 'q-gaps'), ['registro', 'seven']).scaled).toBe(1);
      for (const typed of ['3.5 metres', '3,5 metros', '٣٫٥ أمتار'])
        expect(mark(question(at, 'q-number'), [typed]).correct).toBe(true);
      expect(mark(question(at, 'q-number'), ['35']).correct).toBe(false);
    }
    expect(question(1, 'q-text').fields?.[0]?.accepted).toEqual(['agua']);
    const { number } = question(0, 'q-number');
    const answer = { id: '', iri: '', objectives: [], weight: 1, prompt: '', options: [], type: 'number' };
    const recorded = scorm2004Records.number?.({
      question: { ...answer, ...(number ? { number } : {}) },
      response: ['3,5 metros'],
    });
    expect(recorded).toMatchObject({ response: '3.5', pattern: '3.4[:]3.6' });
  });

  it.each(['scorm12', 'scorm2004-3rd', 'scorm2004-4th', 'cmi5', 'xapi', 'web'] as const)(
    'make a %s package that its rules find nothing wrong with, in one unit or in several',
    async (target) => {
      for (const one of [content, cutByModule()])
        expect(await findings(packageFiles(target, one), { target })).toEqual([]);
    },
  );

  it('are told in manifests that can, and titles of SCORM are in the course’s own', () => {
    const scorm = textOf(packageFiles('scorm12', content), 'imsmanifest.xml');
    expect(scorm.match(/<title>.*<\/title>/g)).toEqual([
      '<title>Market day</title>',
      '<title>Market day</title>',
    ]);
    expect(scorm).toContain('<imsmd:langstring xml:lang="es">Día de mercado</imsmd:langstring>');
    for (const path of ['index.es.html', 'data/course.ar.js', 'media/map.es.svg', 'theme/languages.css'])
      expect(scorm.match(new RegExp(`<file href="${path}"/>`, 'g'))).toHaveLength(1);
    const cmi5 = textOf(packageFiles('cmi5', cutByModule()), 'cmi5.xml');
    expect(cmi5).toContain('<langstring lang="es">Una tormenta</langstring>');
    expect(cmi5.match(/<url>.*<\/url>/g)).toEqual(
      ['stalls', 'storm', 'final', 'feedback'].map((id) => `<url>${id}.html</url>`),
    );
    const tincan = textOf(packageFiles('xapi', content), 'tincan.xml');
    expect(tincan).toContain('<name lang="ar">عاصفة</name>');
    expect(tincan.match(/<launch.*<\/launch>/g)).toEqual(['<launch lang="en-US">index.html</launch>']);
    expect(JSON.parse(textOf(packageFiles('web', content), 'course.json'))).toMatchObject({
      language: 'en-US',
      languages,
      translations: [{ language: 'es', title: 'Día de mercado' }, { language: 'ar' }],
    });
  });
});

it.each([
  ['en-US', ['en-US', 'es'], 'English'],
  ['es', ['en-US', 'es'], 'Español'],
  ['fr-CA', ['fr-CA', 'en'], 'Français'],
  ['pt-BR', ['pt-BR', 'pt-PT'], 'Português (Brasil)'],
  ['ar', ['ar', 'en'], 'العربية'],
])('%s of %j is called %s', (language, among, name) => {
  expect(autonym(language, among)).toBe(name);
});
