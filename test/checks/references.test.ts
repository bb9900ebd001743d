import { describe, expect, it } from 'vitest';
import { expectDiagnostics } from '../support/expect-diagnostics.ts';

describe('a reference to an objective', () => {
  const wrong = 'objective: [respond, respnd]';

  it('is wrong where it stands: in course.yaml, in front matter, in a question', async () => {
    const found = await expectDiagnostics(
      {
        'course.yaml':
          'modules:\n  - { pages: modules/one.md, objectives: [respnd] }\n  - two.md\n  - { id: poll, survey: poll.yaml }\n',
        'modules/one.md': '---\nid: one\nobjectives: [nobody]\n---\n\n## Start {#start}\n',
        'two.md':
          '---\nid: two\ntitle: Two\nobjectives:\n  - respond\n  - respnd\n---\n\n## Two {#page-two}\n',
        'poll.yaml': `questions:\n  - id: p1\n    type: essay\n    prompt: Why?\n    ${wrong}\n`,
        'banks/b.yaml': `id: b\nquestions:\n  - id: q1\n    ${wrong}\n    type: true-false\n    prompt: Yes?\n    answer: true\n`,
      },
      [
        'REF-UNKNOWN banks/b.yaml:4:26',
        'REF-UNKNOWN course.yaml:2:43',
        'REF-UNKNOWN poll.yaml:5:26',
        'REF-UNKNOWN two.md:6:5',
      ],
    );
    expect(new Set(found.map(({ hint }) => hint))).toEqual(new Set(['Did you mean “respond”?']));
  });
});

describe('a link', () => {
  const page = (text: string) => `## Start {#start}\n\n${text}\n`;

  it('may lead to a heading of its own page, and to no heading of another', async () => {
    const part = '### A part {#part}\n\nWords.';
    await expectDiagnostics(page(`See [below](#part).\n\n${part}`), []);
    await expectDiagnostics(page(`See [below](#part).\n\n::: tabs\n${part}\n:::`), []);
    const [finding] = await expectDiagnostics(page(`See [below](#prat).\n\n${part}`), [
      'LINK-PAGE modules/one.md:3:13',
    ]);
    expect(finding?.hint).toBe('Did you mean “#part”?');
    await expectDiagnostics(`${page(part)}\n---\n\n## Next {#next}\n\nSee [above](#part).\n`, [
      'LINK-PAGE modules/one.md:11:13',
    ]);
  });
});

describe('the place of a finding', () => {
  it('is the first one behind its line, in a text of thousands of lines too', async () => {
    const lines = Array.from({ length: 900 }, (_, index) => `Line ${index} {{ none-${index} }}.`);
    const found = await expectDiagnostics(
      `## Start {#start}\n\n${lines.join('\n')}\n`,
      lines.map((line, index) => `MD-VARIABLE modules/one.md:${index + 3}:${line.indexOf('none') + 1}`),
    );
    expect(found).toHaveLength(900);
  });
});
