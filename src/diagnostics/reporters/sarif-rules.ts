import type { ReportingDescriptor } from 'sarif';
import { entryOf } from '../codes/entry-of.ts';
import type { Diagnostic, Severity } from '../diagnostic.ts';
import { escapeMarkdown } from './markdown-text.ts';
import { plain } from './sarif-text.ts';

export const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;

/** The codes of these findings, each once and sorted, and where each stands. */
export class Rules {
  readonly list: ReportingDescriptor[];
  readonly #places: ReadonlyMap<string, number>;

  constructor(findings: readonly Diagnostic[]) {
    const codes = [...new Set(findings.map(({ code }) => code))].sort();
    this.list = codes.map(descriptor);
    this.#places = new Map(codes.map((code, place) => [code, place]));
  }

  indexOf(code: string): number {
    return this.#places.get(code) ?? -1;
  }
}

/** A row of the table of codes. Words in braces stand for what each finding fills in. */
function descriptor(code: string): ReportingDescriptor {
  const entry = entryOf(code);
  if (!entry) return { id: code };
  const help = entry.hint === undefined ? [entry.why] : [entry.hint, entry.why];
  return {
    id: code,
    shortDescription: { text: plain(entry.title) },
    fullDescription: { text: plain(entry.why) },
    help: {
      text: plain(help.join('\n\n')),
      markdown: [
        ...(entry.hint === undefined ? [] : [`**What to do:** ${escapeMarkdown(entry.hint)}`]),
        `**Why:** ${escapeMarkdown(entry.why)}`,
      ].join('\n\n'),
    },
    defaultConfiguration: { level: levels[entry.severity] },
  };
}
