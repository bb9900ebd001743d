import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parser } from '../../src/content/parse-markdown.ts';
import { plainLine } from '../../src/content/plain-line.ts';

const character = fc.constantFrom(...'ab cdé危“¿.,:;!?()=|+-#"\'/%@$1·—', '\u00a0', '😀');
const line = fc.array(character, { minLength: 1, maxLength: 24 }).map((list) => list.join(''));

describe('a plain line', () => {
  it('has exactly the tokens that the parser makes of it', () => {
    let plain = 0;
    fc.assert(
      fc.property(line, (source) => {
        const tokens = plainLine(parser, source);
        if (!tokens) return;
        plain += 1;
        expect(JSON.parse(JSON.stringify(tokens))).toEqual(JSON.parse(JSON.stringify(parser.parse(source, {}))));
      }),
      { numRuns: 2000, seed: 508 },
    );
    expect(plain).toBeGreaterThan(200);
  });
});
