import { transformSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { markPrivates, privateEnding } from '../../scripts/mark-privates.ts';

const marked = (source: string) => markPrivates(source, 'module.ts');

/** What a class says of itself when it runs with its members marked and mangled, as in the player. */
function outcome(source: string): unknown {
  const { code } = transformSync(marked(source), {
    loader: 'ts',
    target: 'es2020',
    mangleProps: privateEnding,
    // As the player is bundled: else esbuild defines parameters as members by their long names.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
  });
  return new Function(`${code}; return result;`)();
}

describe('private members are marked for the bundler', () => {
  test.each([
    ['a field', 'private parts = 1', 'private parts__ = 1'],
    ['a method', 'private say() {}', 'private say__() {}'],
    ['an accessor', 'private get spent() { return 1; }', 'private get spent__() { return 1; }'],
    ['what is public is not', 'parts = 1; readonly say = 2', 'parts = 1; readonly say = 2'],
  ])('%s', (_, member, expected) => {
    expect(marked(`class Quiz { private a() {} ${member} }`)).toBe(
      `class Quiz { private a__() {} ${expected} }`,
    );
  });

  test.each([
    [
      'where it is used',
      'private n = 1; m() { return this.n; }',
      'private n__ = 1; m() { return this.n__; }',
    ],
    [
      'not on another object',
      'private n = 1; m(a: A) { return a.n; }',
      'private n__ = 1; m(a: A) { return a.n; }',
    ],
    [
      'not as an index',
      "private n = 1; m(n: 'm') { return this[n]; }",
      "private n__ = 1; m(n: 'm') { return this[n]; }",
    ],
    [
      'where it is taken out of the instance',
      'private n = 1; private o = 2; m() { const { n, o: p } = this; return n + p; }',
      'private n__ = 1; private o__ = 2; m() { const { n__: n, o__: p } = this; return n + p; }',
    ],
    [
      'as a parameter, which has one name for both',
      'constructor(private readonly n: { n: N }) { f(n, n.n, { n }, { n: 1 }, { m: n }, this.n); }',
      'constructor(private readonly n__: { n: N }) { f(n__, n__.n, { n: n__ }, { n: 1 }, { m: n__ }, this.n__); }',
    ],
  ])('%s', (_, body, expected) => {
    expect(marked(`class Quiz { ${body} }`)).toBe(`class Quiz { ${expected} }`);
  });

  test('no two classes share what they mark', () => {
    expect(marked('class A { private n = 1 } class B { n = 2; m() { return this.n; } }')).toBe(
      'class A { private n__ = 1 } class B { n = 2; m() { return this.n; } }',
    );
  });

  test('a class that takes another of its kind is refused: its members could not be told from data', () => {
    expect(() => marked('class Quiz { private n = 1; same(other: Quiz) { return other.n; } }')).toThrow(
      /^module.ts: Quiz/,
    );
  });

  test('such a class works as before, and others still read its data', () => {
    const source = `class Quiz {
      private parts = ['a'];
      constructor(private readonly data: { parts: number }, private said = data.parts) {}
      get all() { const { parts, data } = this; return { parts, count: data.parts, said: this.said }; }
    }
    const result = new Quiz({ parts: 7 }).all;`;
    expect(outcome(source)).toEqual({ parts: ['a'], count: 7, said: 7 });
  });
});
