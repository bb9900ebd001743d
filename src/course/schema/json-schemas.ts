import { z } from 'zod';
import { mappingFile } from '../../exports/mapping-file.ts';
import { recordFile } from '../translation/record-file.ts';
import { acrFile } from './acr-file.ts';
import { bankFile, glossaryFile, quizFile, scenarioFile, surveyFile } from './activity-files.ts';
import { catalogueFile, courseFile, courseTranslationFile, frontMatter } from './course-file.ts';
import type { FileKind } from './kinds.ts';
import { licenseeFile } from './licensee-file.ts';

export { type FileKind, fileKindNames } from './kinds.ts';

/** Every kind of file that authors write, with its schema and where it lies. */
export const fileKinds = {
  course: { schema: courseFile, file: 'course.yaml' },
  module: { schema: frontMatter, file: 'modules/*.md (front matter)' },
  quiz: { schema: quizFile, file: 'quizzes/*.yaml' },
  bank: { schema: bankFile, file: 'banks/*.yaml' },
  survey: { schema: surveyFile, file: 'surveys/*.yaml' },
  scenario: { schema: scenarioFile, file: 'scenarios/*.yaml' },
  glossary: { schema: glossaryFile, file: 'glossary.yaml' },
  translation: { schema: courseTranslationFile, file: 'locales/<language>/course.yaml' },
  'translated-from': { schema: recordFile, file: 'locales/<language>/translated-from.yaml' },
  acr: { schema: acrFile, file: 'acr.yaml' },
  catalogue: { schema: catalogueFile, file: 'coursewright.yaml' },
  licensee: { schema: licenseeFile, file: 'licensees/*.yaml' },
  export: { schema: mappingFile, file: 'export.yaml (for refreshers due)' },
} as const satisfies Readonly<Record<FileKind, { readonly schema: z.ZodType; readonly file: string }>>;

/** The JSON Schema of a kind of file. Draft 7: what editors' YAML support reads. */
export function jsonSchema(kind: FileKind): object {
  const schema = z.toJSONSchema(fileKinds[kind].schema, { target: 'draft-7', io: 'input' });
  const required = schema.required?.filter((field) => kind !== 'course' || !inCatalogue.has(field));
  return { ...schema, ...(required ? { required } : {}), title: `Coursewright ${kind}` };
}

/** What a course must have and its catalogue may say: an editor, which sees one file, cannot miss it. */
const inCatalogue: ReadonlySet<string> = new Set(['publisher', 'language']);
