/** What stands after `:::`: the block's name, its `key=value` attributes, and the words that are its title. */
// A type and not an interface: markdown-it keeps it in `token.meta`, a Record.
export type BlockInfo = {
  readonly name: string;
  readonly title: string;
  readonly attributes: Readonly<Record<string, string>>;
};

export const calloutNames = [
  'note',
  'tip',
  'warning',
  'key-point',
  'case-study',
  'example',
  'reflection',
] as const;
export const blockNames = [
  ...calloutNames,
  'quote',
  'details',
  'tabs',
  'steps',
  'cards',
  'compare',
  'video',
  'audio',
  'question',
] as const;
export type BlockName = (typeof blockNames)[number];

/** What `::: video` and `::: audio` can be told. */
export const mediaSettings: readonly string[] = [
  'src',
  'captions',
  'descriptions',
  'described',
  'transcript',
  'poster',
  'lang',
];

/** `descriptions=none`: the sound already says all that is shown. */
export const noDescriptions = 'none';

/** A transcript that is read and printed in its place; other files are linked to. */
export const isReadInPlace = (path: string): boolean => /\.(md|txt)$/i.test(path);

/** `captions` and `transcript` may be several files, one for each language: `talk.en.vtt,talk.es.vtt`. */
export function filesIn(list: string | undefined): readonly string[] {
  return list ? list.split(/(?<=\.(?:vtt|md|txt))\s*,\s*/i) : [];
}

/** The language (BCP 47) that stands in the name of one of several files: `talk.es.vtt`. */
export function languageIn(path: string): string | undefined {
  const tag = /\.([a-z]{2,3}(?:-[a-z0-9]{2,8})*)\.\w+$/i.exec(path)?.[1];
  try {
    return tag && Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

const blocksWithAttributes: readonly string[] = ['video', 'audio', 'question'];
const attribute = /(?:^|\s)([a-z][a-zA-Z-]*)=("[^"]*"|[^\s"]+)/g;

/** `case-study The bridge src=a.svg alt="A bridge"` → name, title, attributes. */
export function parseBlockInfo(info: string): BlockInfo {
  const trimmed = info.trim();
  const name = /^[^\s=]+/.exec(trimmed)?.[0] ?? '';
  const rest = trimmed.slice(name.length);
  const attributes: Record<string, string> = {};
  // Elsewhere `key=value` are words of the title.
  if (!blocksWithAttributes.includes(name)) return { name, attributes, title: rest.trim() };
  for (const match of rest.matchAll(attribute)) {
    const [, key = '', value = ''] = match;
    attributes[key] = value.startsWith('"') ? value.slice(1, -1) : value;
  }
  return { name, attributes, title: rest.replace(attribute, '').trim() };
}
