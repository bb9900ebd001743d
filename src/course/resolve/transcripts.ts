import { filesIn, isReadInPlace } from '../../content/block-info.ts';
import type { Markdown } from '../../content/markdown.ts';
import { recordingsIn } from '../../content/recordings.ts';
import { readText } from '../load/source-text.ts';
import type { Course } from '../model.ts';
import { textsOf } from '../texts.ts';
import { placesOfPaths } from './course-assets.ts';
import { locate, type Resolving, refuseQuestions, reportAll } from './resolving.ts';

/** The transcripts that media blocks name, each read once. */
export async function resolveTranscripts(
  resolving: Resolving,
  course: Pick<Course, 'modules' | 'banks' | 'glossary' | 'refreshers'>,
): Promise<Map<string, Markdown | string>> {
  const transcripts = new Map<string, Markdown | string>();
  const seen = new Set<string>();
  for (const text of textsOf({ ...course, transcripts })) {
    const placeOf = placesOfPaths(text);
    for (const { attributes, line } of recordingsIn(text)) {
      for (const written of filesIn(attributes.transcript)) {
        const path = written.replace(/^\.\//, '');
        if (!isReadInPlace(path) || seen.has(path)) continue;
        seen.add(path);
        const found = locate(resolving, path, placeOf(line, [written]), 'asset');
        if (found === undefined) continue;
        const { value, diagnostics } = await readText(resolving.files, found);
        reportAll(resolving, diagnostics);
        if (value) transcripts.set(path, /\.md$/i.test(path) ? markdownOf(resolving, value) : value.text);
      }
    }
  }
  return transcripts;
}

function markdownOf(resolving: Resolving, { file, text }: { file: string; text: string }): Markdown {
  const lines = text.split('\n');
  const start = { line: 1, column: 1, offset: 0 };
  const end = { line: lines.length, column: (lines.at(-1) ?? '').length + 1, offset: text.length };
  return refuseQuestions(resolving, text, { file, text, start, end, exact: true, indent: 0 });
}
