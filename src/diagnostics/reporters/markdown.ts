import { atMost, mostAlike } from '../at-most.ts';
import { entryOf } from '../codes/entry-of.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { elsewhere, type Group, grouped, severities, severityWords, withSeverity } from './groups.ts';
import { escapeMarkdown, span } from './markdown-text.ts';
import { countWords, shown } from './pretty.ts';
import type { Reporter } from './reporter.ts';

/** GitHub drops a step's summary that has more than 1 MiB. A character has at most three bytes here. */
const mostCharacters = 300_000;

/**
 * A summary for the page of a CI job. Every text that may come from a course stands in a code span: nothing in one is
 * read as HTML, as a link, or as the name of a person to call.
 */
export const markdown: Reporter = (findings, { command, subjects }) => {
  const lines = [`## Coursewright ${command}: ${countWords(findings)}`, ''];
  let room = mostCharacters;
  let left = 0;
  for (const group of grouped(findings, subjects)) {
    const { heading, items } = section(group);
    for (const text of [heading, ...items]) {
      room -= text.length;
      if (room >= 0) lines.push(text);
      else if (text !== heading) left++;
    }
    lines.push('');
  }
  if (left > 0)
    lines.push(`… and ${left.toLocaleString('en-US')} more, for which there is no room here.`, '');
  return lines.join('\n');
};

function section({ subject, findings }: Group): { heading: string; items: string[] } {
  const name = subject ? span(subject.name) : elsewhere;
  const inOrder = severities.flatMap((severity) => withSeverity(findings, severity));
  return {
    heading: `### ${name}: ${countWords(findings)}\n`,
    items: atMost(inOrder, mostAlike).map(item),
  };
}

function item({ code, severity, message, hint, place }: Diagnostic): string {
  const title = entryOf(code)?.title;
  return [
    `- **${severityWords[severity]}** ${span(code)}${title ? ` ${escapeMarkdown(title)}` : ''}`,
    ...(place ? [`Where: ${span(shown(place))}`] : []),
    `What: ${span(message)}`,
    ...(hint ? [`What to do: ${span(hint)}`] : []),
  ].join('  \n  ');
}
