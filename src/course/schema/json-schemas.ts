import { z } from 'zod';
import { bankFile, glossaryFile, quizFile, scenarioFile, surveyFile } from './activity-files.ts';
import { catalogueFile, courseFile, courseTranslationFile, frontMatter } from './course-file.ts';

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
  catalogue: { schema: catalogueFile, file: 'coursewright.yaml' },
} as const satisfies Readonly<Record<string, { readonly schema: z.ZodType; readonly file: string }>>;
export type FileKind = keyof typeof fileKinds;
export const fileKindNames = Object.keys(fileKinds) as FileKind[];

/** The JSON Schema of a kind of file. Draft 7: what editors' YAML support reads. */
export function jsonSchema(kind: FileKind): object {
  return {
    ...z.toJSONSchema(fileKinds[kind].schema, { target: 'draft-7', io: 'input' }),
    title: `Coursewright ${kind}`,
  };
}
