import type { Token } from 'markdown-it';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { closest } from '../diagnostics/suggest.ts';
import { blockEnd } from './block-end.ts';
import { type BlockInfo, blockNames, mediaSettings } from './block-info.ts';
import { type Origin, placeInText } from './markdown.ts';

/** What indents or prefixes the lines inside: the lines of a question would not be read there. */
const prefixed = ['list_item_open', 'blockquote_open', 'dd_open', 'footnote_reference_open'];

/** Finds blocks that are unknown, unclosed or out of place. */
export function checkBlocks(
  tokens: readonly Token[],
  lines: readonly string[],
  origin: Origin,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const strays: Diagnostic[] = [];
  const around: string[] = [];
  const ends: number[] = [];
  tokens.forEach((token, index) => {
    if (token.type === 'container_block_open') {
      const findings = checkBlock(token, lines, origin, ends.at(-1));
      found.push(...findings);
      if ((token.meta as BlockInfo).name === 'question' && around.some((type) => prefixed.includes(type))) {
        const column = Math.max(0, (lines[token.map?.[0] ?? 0] ?? '').indexOf('question'));
        found.push(
          diagnostic('QUESTION-PLACE', placeInText(origin, token.map?.[0] ?? 0, column, 8), {
            where: 'in a list or a quotation',
          }),
        );
      }
      // Where the outer block is left open, that is the one thing to mend.
      ends.push(findings.some(({ code }) => code === 'MD-BLOCK-UNCLOSED') ? -1 : (token.map?.[1] ?? 0));
    }
    if (token.type === 'container_block_close') ends.pop();
    if (token.type === 'fence') found.push(...checkFence(token, lines, origin));
    if (token.nesting === 1) around.push(token.type);
    if (token.nesting === -1) around.pop();
    if (token.type === 'inline' && tokens[index - 1]?.type === 'paragraph_open')
      strays.push(...strayColons(token, lines, origin));
  });
  // Colons that are left over where a block is unclosed belong to that block.
  return found.some(({ code }) => code === 'MD-BLOCK-UNCLOSED') ? found : [...found, ...strays];
}

/** Fenced code ends with a fence of its own, not with the text. */
function checkFence({ map, markup }: Token, lines: readonly string[], origin: Origin): Diagnostic[] {
  const [from, end] = map ?? [0, 0];
  const last = (lines[end - 1] ?? '').replace(/^[\s>]*/, '').trimEnd();
  if (end - from > 1 && last.startsWith(markup) && last.replaceAll(markup[0] ?? '', '') === '') return [];
  const column = Math.max(0, (lines[from] ?? '').indexOf(markup));
  return [
    diagnostic('MD-CODE-UNCLOSED', placeInText(origin, from, column, markup.length), { fence: markup }),
  ];
}

function strayColons(token: Token, lines: readonly string[], origin: Origin): Diagnostic[] {
  return token.content.split('\n').flatMap((text, index) => {
    if (!/^:{3,}/.test(text)) return [];
    const line = (token.map?.[0] ?? 0) + index;
    const column = Math.max(0, (lines[line] ?? '').indexOf(text));
    return [
      diagnostic('MD-BLOCK-STRAY', placeInText(origin, line, column, text.length), {
        line: text.slice(0, 60),
      }),
    ];
  });
}

/** `parentEnd`: the line that closes the block around this one, which does not close this one. */
function checkBlock(
  token: Token,
  lines: readonly string[],
  origin: Origin,
  parentEnd: number | undefined,
): Diagnostic[] {
  const info = token.meta as BlockInfo;
  const [from, to] = token.map ?? [0, 0];
  const opening = lines[from] ?? '';
  const place = (word: string) => placeInText(origin, from, Math.max(0, opening.indexOf(word)), word.length);
  const found: Diagnostic[] = [];
  if (!(blockNames as readonly string[]).includes(info.name)) {
    const guess = closest(info.name, blockNames);
    found.push(
      diagnostic(
        'MD-BLOCK-UNKNOWN',
        place(info.name),
        { name: info.name, names: blockNames.join(', ') },
        guess ? { hint: `Did you mean “${guess}”?` } : {},
      ),
    );
  }
  if (info.name === 'video' || info.name === 'audio') {
    for (const attribute of Object.keys(info.attributes).filter((key) => !mediaSettings.includes(key))) {
      const guess = closest(attribute, mediaSettings);
      const parameters = { name: info.name, attribute, known: mediaSettings.join(', ') };
      found.push(
        diagnostic(
          'MD-BLOCK-ATTRIBUTE',
          place(attribute),
          parameters,
          guess ? { hint: `Did you mean “${guess}”?` } : {},
        ),
      );
    }
  }
  if (to === parentEnd || blockEnd(lines, from) === -1 || !/^[\s>]*:{3,}\s*$/.test(lines[to] ?? '')) {
    found.push(diagnostic('MD-BLOCK-UNCLOSED', place(opening.trim()), { name: info.name }));
  }
  return found;
}
