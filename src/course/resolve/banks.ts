import { hasErrors } from '../../diagnostics/diagnostic.ts';
import { type Cursor, eachOf, items } from '../load/cursor.ts';
import { validateWhatStands } from '../load/salvage.ts';
import type { Bank, Term } from '../model.ts';
import { bankFile, glossaryFile } from '../schema/activity-files.ts';
import type { CourseFile } from '../schema/course-file.ts';
import { ownId, takeId } from './ids.ts';
import { resolveQuestion } from './questions.ts';
import { loadYaml, markdownAt, pathsOf, type Resolving, reportAll } from './resolving.ts';

/** The banks that course.yaml names, or those in `banks/`. */
export async function resolveBanks(resolving: Resolving, source: Cursor<CourseFile>): Promise<Bank[]> {
  const field = source.maybe('banks');
  const named = new Map<string, Cursor<unknown>>();
  for (const pattern of eachOf<string>(field)) {
    // A file that two patterns name is one bank.
    for (const path of await pathsOf(resolving, pattern)) if (!named.has(path)) named.set(path, pattern);
  }
  if (!field) for (const path of await resolving.files.glob('banks/*.{yaml,yml}')) named.set(path, source);
  const banks: Bank[] = [];
  for (const [path, place] of named) {
    const bank = await resolveBank(resolving, path, place);
    if (bank) banks.push(bank);
  }
  return banks;
}

async function resolveBank(
  resolving: Resolving,
  path: string,
  named: Cursor<unknown>,
): Promise<Bank | undefined> {
  const data = await loadYaml(resolving, path, named.place, 'a bank of questions');
  const { value, diagnostics } = data
    ? validateWhatStands(data, bankFile, {})
    : { value: undefined, diagnostics: [] };
  reportAll(resolving, diagnostics);
  if (!value || hasErrors(diagnostics)) resolving.lost.add('bank');
  if (!data || !value) return undefined;
  const name = (path.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '');
  const id = ownId(resolving, 'bank', { id: value.value.id, source: data, path: [], file: path }, name);
  const questions = items(value.at('questions')).map((question) =>
    resolveQuestion(resolving, question, true),
  );
  return { id, title: value.value.title, questions, place: { file: data.file } };
}

/** The glossary that course.yaml names, or `glossary.yaml` when it is there. */
export async function resolveGlossary(resolving: Resolving, source: Cursor<CourseFile>): Promise<Term[]> {
  const field = source.maybe('glossary');
  const path = field?.value ?? 'glossary.yaml';
  if (!field && !resolving.files.entries.has(path)) return [];
  const data = await loadYaml(resolving, path, field?.place ?? source.place, 'a glossary');
  const { value, diagnostics } = data
    ? validateWhatStands(data, glossaryFile, {})
    : { value: undefined, diagnostics: [] };
  reportAll(resolving, diagnostics);
  if (!value || hasErrors(diagnostics)) resolving.lost.add('term');
  return items(value?.at('terms')).map((term) => ({
    id: takeId(resolving, 'term', term.value.id, term.place),
    term: term.value.term,
    definition: markdownAt(resolving, term.at('definition')),
    also: term.value.also ?? [],
  }));
}
