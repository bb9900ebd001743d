import { Composer, type Document, Lexer, Parser, YAMLParseError } from 'yaml';

/** No course needs more levels, and the composer recurses: some thousand levels end its stack. */
export const maxDepth = 60;

/** The document in a YAML text; or the offset at which it goes deeper than `maxDepth`, where reading stops. */
export function composeYaml(
  text: string,
): { readonly document: Document.Parsed } | { readonly tooDeepAt: number } {
  const composer = new Composer({ prettyErrors: false, uniqueKeys: true, logLevel: 'error' });
  try {
    let document: Document.Parsed | undefined;
    for (const one of composer.compose(tokensOf(text), true, text.length)) {
      if (!document) {
        document = one;
        continue;
      }
      const [start, end] = one.range;
      document.errors.push(new YAMLParseError([start, end], 'MULTIPLE_DOCS', 'A second document'));
      break;
    }
    if (!document) throw new Error('A text without a document');
    return { document };
  } catch (error) {
    if (error instanceof TooDeep) return { tooDeepAt: error.offset };
    throw error;
  }
}

class TooDeep extends Error {
  readonly offset: number;

  constructor(offset: number) {
    super(`more than ${maxDepth} levels`);
    this.offset = offset;
  }
}

/** What the parser makes of the text. It keeps the levels in a list of its own, so that they can be counted. */
function* tokensOf(text: string): ReturnType<Parser['parse']> {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    // The document and the scalar in hand are in the list too.
    if (parser.stack.length > maxDepth + 2) throw new TooDeep(parser.offset);
  }
  yield* parser.end();
}
