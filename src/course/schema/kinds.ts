/** The kinds of files that authors write. The command line names them before any schema is loaded. */
export const fileKindNames = [
  'course',
  'module',
  'quiz',
  'bank',
  'survey',
  'scenario',
  'glossary',
  'translation',
  'translated-from',
  'acr',
  'catalogue',
  'licensee',
  'export',
] as const;
export type FileKind = (typeof fileKindNames)[number];
