import { describe, it } from 'vitest';
import { expectDiagnostics } from '../support/expect-diagnostics.ts';

const page = (text: string) => `---\nid: one\n---\n\n## Start {#start}\n\n${text}\n`;
const words = page('See [two](#page-two). Keep [records]{term=public-record}. {{ agency.contact }}');
const two = '---\nid: two\n---\n\n## Two {#page-two}\n';
const files = {
  'course.yaml': 'modules:\n  - modules/one.md\n  - two.md\n',
  'modules/one.md': words,
  'two.md': two,
};

describe('what could not be read is not missed by what refers to it', () => {
  it('as long as all can be read, there is nothing to find', async () => {
    await expectDiagnostics(files, []);
  });

  it.each([
    [
      'a module file that is missing',
      { 'course.yaml': 'modules:\n  - modules/one.md\n  - too.md\n' },
      ['SRC-MISSING course.yaml:3:5'],
    ],
    ['a module that is no text', { 'two.md': '\0' }, ['SRC-NUL two.md:1:1']],
    ['front matter that does not end', { 'two.md': '---\nid: two\n' }, ['MODULE-FRONT-MATTER two.md:1:1']],
    [
      'code that takes in the pages behind it',
      { 'two.md': `---\nid: two\n---\n\n## First {#first}\n\n\`\`\`\ncode\n\n---\n\n## Two {#page-two}\n` },
      ['MD-CODE-UNCLOSED two.md:7:1'],
    ],
    [
      'a module entry with a mistake',
      { 'course.yaml': 'modules:\n  - modules/one.md\n  - 2\n' },
      ['FIELD-TYPE course.yaml:3:5'],
    ],
    ['a glossary that is broken', { 'glossary.yaml': 'terms: [\n' }, ['YAML-SYNTAX glossary.yaml:2:1']],
    [
      'a term with a mistake',
      { 'glossary.yaml': 'terms: [{ id: public-record, term: record }]\n' },
      ['FIELD-MISSING glossary.yaml:1:9'],
    ],
    [
      'values of variables with a mistake',
      { 'course.yaml': `variables: { agency.contact: 5 }\n${files['course.yaml']}` },
      ['FIELD-TYPE course.yaml:1:30'],
    ],
    [
      'an objective with a mistake',
      {
        'course.yaml': `objectives: [{ id: respond }]\n${files['course.yaml']}`,
        'two.md': two.replace('id: two', 'id: two\nobjectives: [respond]'),
      },
      ['FIELD-MISSING course.yaml:1:14'],
    ],
  ])('such as %s', async (_, broken, expected) => {
    await expectDiagnostics({ ...files, ...broken }, expected);
  });
});
