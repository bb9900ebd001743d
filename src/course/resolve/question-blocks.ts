import type { Token } from 'markdown-it';
import { type Origin, placeInText, placeOf } from '../../content/markdown.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import { offsetOfLine } from '../../diagnostics/positions.ts';
import type { Question } from '../../questions/question.ts';
import type { BlockItem, BlockText } from '../../questions/question-block.ts';
import { readBlock } from '../../questions/read-block.ts';
import { questionFile } from '../../questions/sources.ts';
import type { DataSource, Path } from '../load/data-source.ts';
import { validate, valueAt } from '../load/validate.ts';
import { resolveQuestion } from './questions.ts';
import type { Resolving } from './resolving.ts';

/** A `::: question` block → a question, by way of the same fields and the same schema as in YAML. `lines`: its page. */
export function resolveQuestionBlock(
  resolving: Resolving,
  token: Token,
  lines: readonly string[],
  origin: Origin,
): Question | undefined {
  const firstLine = token.map?.[0] ?? 0;
  const opening = lines[firstLine] ?? '';
  const { data, places, items, problems } = readBlock(opening, token.info, token.content);
  for (const { at, finding } of problems) {
    const place = placeInText(
      origin,
      firstLine + 1 + at.line,
      at.column,
      (at.text.split('\n')[0] ?? '').length,
    );
    resolving.report(finding(place));
  }
  if (!data) return undefined;
  const word = placeInText(origin, firstLine, Math.max(0, opening.indexOf('question')), 'question'.length);
  const source = blockSource(data, places, items, origin, firstLine, word);
  const { value, diagnostics } = validate(source, questionFile);
  resolving.report(...diagnostics);
  return value && resolveQuestion(resolving, value, true);
}

/** The block as a data source: each field stands where its line stands. */
function blockSource(
  data: unknown,
  places: readonly (readonly [Path, BlockText])[],
  items: readonly BlockItem[],
  origin: Origin,
  firstLine: number,
  opening: Place,
): DataSource {
  const known = new Map(places.map(([path, text]) => [JSON.stringify(path), text]));
  const nearest = (path: Path): BlockText | undefined => {
    for (let length = path.length; length > 0; length--) {
      const text = known.get(JSON.stringify(path.slice(0, length)));
      if (text) return text;
    }
    return undefined;
  };
  const originAt = (path: Path): Origin => {
    const text = nearest(path);
    if (!text)
      return {
        ...origin,
        start: opening.start ?? origin.start,
        end: opening.end ?? origin.end,
        exact: false,
      };
    const lines = text.text.split('\n');
    const place = placeInText(origin, firstLine + 1 + text.line, text.column, lines[0]?.length ?? 0);
    const start = place.start ?? origin.start;
    const indent = text.indent === 'mixed' ? 0 : (text.indent ?? 0);
    return {
      ...origin,
      start,
      end: place.end ?? start,
      exact: origin.exact && text.indent !== 'mixed',
      indent: origin.indent + indent,
    };
  };
  return {
    file: origin.file,
    data,
    has: (path) => valueAt(data, path) !== undefined,
    place: (path) => (nearest(path) ? placeOf(originAt(path)) : opening),
    keyPlace: () => opening,
    origin: originAt,
    idFix: (path, id) => {
      const end = opening.end?.offset ?? 0;
      if (path.length === 0) return { file: origin.file, offset: end, remove: 0, insert: ` id=${id}` };
      const item = items.find((one) => one === known.get(JSON.stringify(path)));
      if (!item || !origin.exact) return undefined;
      const offset =
        offsetOfLine(origin.text, origin.start.line + firstLine + 1 + item.line) +
        origin.indent +
        item.idColumn;
      return { file: origin.file, offset, remove: 0, insert: ` {#${id}}` };
    },
  };
}
