import { describe, expect, it } from 'vitest';
import { targetIds } from '../../src/course/model.ts';
import { planReleases } from '../../src/releases/plan.ts';
import { editionsOf } from '../support/expect-diagnostics.ts';

const names = (planned: ReturnType<typeof planReleases>) =>
  planned.map((release) => release.packages.map((one) => one.name));
const spanish = {
  'locales/es/course.yaml':
    'title: Un ejemplo\ndescription: Un curso.\nobjectives: [{ id: respond, text: Publicar }]\nvariables: { agency.contact: prensa@city.example }\n',
  'locales/es/glossary.yaml': 'terms: [{ id: public-record, term: registro, definition: Se guarda. }]\n',
  'locales/es/modules/one.md': '## Inicio {#start}\n\nPalabras.\n',
};

describe('the packages of a course', () => {
  it('are one for each target, all where nothing is said', async () => {
    expect(names(planReleases(await editionsOf({})))).toEqual([
      targetIds.map((target) => `example-1.0.0-${target}.zip`),
    ]);
  });

  it('are those that the user asks for, else the course names, else the catalogue', async () => {
    const silent = await editionsOf({});
    const named = await editionsOf({ 'course.yaml': 'targets: [cmi5, web]' });
    const chosen = (editions: typeof silent, options: Parameters<typeof planReleases>[1]) =>
      planReleases(editions, options)[0]?.packages.map((one) => one.target);
    expect(chosen(silent, { fallback: ['xapi'] })).toEqual(['xapi']);
    expect(chosen(named, { fallback: ['xapi'] })).toEqual(['cmi5', 'web']);
    expect(chosen(named, { fallback: ['xapi'], targets: ['scorm12'] })).toEqual(['scorm12']);
    // Two writers of one file would spoil each other's work.
    expect(chosen(silent, { fallback: ['web', 'cmi5', 'web'] })).toEqual(['web', 'cmi5']);
  });

  it('are one for each language, which its name says, with the words of that language', async () => {
    const editions = await editionsOf({ ...spanish, 'course.yaml': 'translations: [es]\ntargets: [web]' });
    const planned = planReleases(editions);
    expect(names(planned)).toEqual([['example-1.0.0-en-us-web.zip'], ['example-1.0.0-es-web.zip']]);
    expect(planned.map(({ release }) => [release.language, release.variables['agency.contact']])).toEqual([
      ['en-US', 'press@city.example'],
      ['es', 'prensa@city.example'],
    ]);
  });

  it('are one for each target in the pseudo-language, where it is asked for', async () => {
    const editions = await editionsOf({ ...spanish, 'course.yaml': 'translations: [es]\ntargets: [web]' });
    const planned = planReleases(editions, { pseudo: true });
    expect(names(planned)).toEqual([['example-1.0.0-en-xa-web.zip']]);
    expect(planned.map(({ release }) => [release.language, release.pseudo])).toEqual([['en-XA', true]]);
  });
});
