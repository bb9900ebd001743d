type Granularity = 'word' | 'sentence';

/** A segmenter takes a millisecond to make. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: string, granularity: Granularity): Intl.Segmenter {
  const key = `${language} ${granularity}`;
  let known = segmenters.get(key);
  if (!known) {
    try {
      known = new Intl.Segmenter(language, { granularity });
    } catch {
      // Not a language tag; the check of languages says so.
      known = new Intl.Segmenter('en', { granularity });
    }
    segmenters.set(key, known);
  }
  return known;
}

/** A word or a sentence, and where in its text it starts. */
export interface Segment {
  readonly text: string;
  readonly start: number;
}

/** Each segment that Node gives holds a copy of the whole text, so that a long text is cut in pieces of this length. */
const pieceLength = 2000;

type Cut = Pick<Required<Intl.SegmentData>, 'segment' | 'index' | 'isWordLike'>;

function* segmentsOf(text: string, language: string, granularity: Granularity): Generator<Cut> {
  const cut = segmenter(language, granularity);
  for (let from = 0; from < text.length; ) {
    const piece = text.slice(from, from + pieceLength);
    const isLast = from + piece.length === text.length;
    let held: Cut | undefined;
    let end = 0;
    for (const { segment, index, isWordLike } of cut.segment(piece)) {
      if (held) yield held;
      held = { segment, index: from + index, isWordLike: isWordLike ?? false };
      end = index;
    }
    // What the end of the piece cuts off is read again, from its beginning.
    const isWhole = isLast || end === 0;
    if (held && isWhole) yield held;
    from += isWhole ? piece.length : end;
  }
}

/** Scripts whose words have nothing between them, so that it takes a dictionary to tell them apart. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
/**
 * A word of any other script, by Unicode Standard Annex 29, WB5 to WB13: letters and digits, with an apostrophe or a dot
 * between letters, and a dot or a comma between digits.
 */
const spaced =
  /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:(?:(?<=[\p{L}\p{M}])['’.·](?=\p{L})|(?<=\p{N})['.,](?=\p{N}))[\p{L}\p{M}\p{N}_]+)*/gu;

/** The words of a text, numbers included, as the rules of its language (BCP 47) tell them apart. */
export function wordsIn(text: string, language: string): Segment[] {
  // Ten times as fast as a segmenter, and nearly every course is read so.
  if (!unspaced.test(text))
    return Array.from(text.matchAll(spaced), (word) => ({ text: word[0], start: word.index }));
  const found: Segment[] = [];
  for (const { segment, index, isWordLike } of segmentsOf(text, language, 'word'))
    if (isWordLike) found.push({ text: segment, start: index });
  return found;
}

/** Sentences of the texts in hand: several rules read the same ones, and a segmenter takes long. */
const known = new Map<string, readonly Segment[]>();
const mostKnown = 4000;

/** The sentences of a text without the spaces around them. */
export function sentencesIn(text: string, language: string): readonly Segment[] {
  const key = `${language}\0${text}`;
  const sentences = known.get(key) ?? cutIntoSentences(text, language);
  if (known.size >= mostKnown) known.clear();
  known.set(key, sentences);
  return sentences;
}

function cutIntoSentences(text: string, language: string): Segment[] {
  const found: Segment[] = [];
  for (const { segment, index } of segmentsOf(text, language, 'sentence')) {
    const start = index + segment.length - segment.trimStart().length;
    if (segment.trim() !== '') found.push({ text: segment.trim(), start });
  }
  return found;
}
