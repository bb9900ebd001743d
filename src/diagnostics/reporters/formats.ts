/** The formats in which findings can be told. The command line names them before a reporter is loaded. */
export const formatNames = [
  'pretty',
  'json',
  'sarif',
  'junit',
  'github',
  'gitlab',
  'markdown',
  'html',
] as const;
export type FormatName = (typeof formatNames)[number];
