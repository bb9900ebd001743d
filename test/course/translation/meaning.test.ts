import { describe, expect, it } from 'vitest';
import { fingerprintOf, meaningOf } from '../../../src/course/translation/meaning.ts';

describe('the meaning of a text', () => {
  it.each([
    ['line ends', 'One.\n\nTwo.', 'One.\r\n\r\nTwo.'],
    ['spaces at the end', 'One.\nTwo.', 'One.  \nTwo.\t'],
    ['where lines are broken', 'One and two and three.', 'One and\ntwo and\n  three.'],
    ['more empty lines', 'One.\n\nTwo.', '\n\nOne.\n\n\n\nTwo.\n\n'],
    ['a comment on its own lines', 'One.\n\nTwo.', 'One.\n\n<!-- why\n\nso -->\n\nTwo.'],
    ['a comment in a line', 'One  two.', 'One <!-- or three --> two.'],
    ['an empty line below a heading', '## One\nTwo.', '## One\n\nTwo.'],
    ['a comment below a heading', '## One\nTwo.', '## One\n<!-- why -->\nTwo.'],
    ['a frozen id', '## One\n\nTwo.', '## One {#one}\n\nTwo.'],
    ['an id with objectives', '## One', '## One {#one objective="a, b"}'],
    ['the id of an option', '- [x] Yes\n- [ ] No', '- [x] Yes {#yes}\n- [ ] No {#no}'],
  ])('is the same with other %s', (_, before, after) => {
    expect(meaningOf(after)).toBe(meaningOf(before));
  });

  it.each([
    ['a word', 'Keep it.', 'Keep them.'],
    ['a paragraph', 'One.\n\nTwo.', 'One. Two.'],
    ['a variable', 'Call {{ a }}.', 'Call {{ b }}.'],
    ['a code that looks like a comment', '```\n<!-- a -->\n```', '```\n<!-- b -->\n```'],
    ['code in a line', 'Write `<!-- a -->`.', 'Write `<!-- b -->`.'],
    ['capitals', 'Do not.', 'Do NOT.'],
  ])('is another with %s changed', (_, before, after) => {
    expect(fingerprintOf([after])).not.toBe(fingerprintOf([before]));
  });

  it('tells texts apart from one text', () => {
    expect(fingerprintOf(['One', 'two'])).not.toBe(fingerprintOf(['One two']));
    expect(fingerprintOf(['One', undefined])).toMatch(/^[0-9a-f]{12}$/);
  });
});
