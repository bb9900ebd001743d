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

/** The words of a text, numbers included, as the rules of its language (BCP 47) tell them apart. */
export function wordsIn(text: string, language: string): Segment[] {
  return [...segmenter(language, 'word').segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({ text: segment, start: index }));
}

/** The sentences of a text without the spaces around them. */
export function sentencesIn(text: string, language: string): Segment[] {
  return [...segmenter(language, 'sentence').segment(text)].flatMap(({ segment, index }) => {
    const trimmed = segment.trim();
    const start = index + segment.length - segment.trimStart().length;
    return trimmed === '' ? [] : [{ text: trimmed, start }];
  });
}
