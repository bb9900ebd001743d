import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes that no compressor shrinks, the same on every machine: a photo, as far as a zip writer can tell. */
function noise(seed: string, size: number): Buffer {
  const blocks: Buffer[] = [];
  for (let length = 0, index = 0; length < size; length += 32, index++)
    blocks.push(createHash('sha256').update(`${seed}/${index}`).digest());
  return Buffer.concat(blocks).subarray(0, size);
}

const words =
  'public agency bridge water library street record answer question resident update post reply leader budget meeting review clear early careful'.split(
    ' ',
  );
const sentence = (seed: number) =>
  `${Array.from({ length: 14 }, (_, index) => words[(seed * 31 + index * index * 7) % words.length]).join(' ')}.`;

/** Writes `count` courses, each with seven modules of four pages, a bank, a final and 3 MB of media. */
export function generateCatalogue(folder: string, count: number): void {
  for (let course = 0; course < count; course++) {
    const id = `course-${String(course).padStart(4, '0')}`;
    const home = join(folder, 'courses', id);
    for (const part of ['modules', 'banks', 'quizzes', 'assets'])
      mkdirSync(join(home, part), { recursive: true });
    for (let photo = 0; photo < 10; photo++)
      writeFileSync(join(home, `assets/photo-${photo}.jpg`), noise(`${id}/${photo}`, 314_573));
    for (let module = 0; module < 7; module++)
      writeFileSync(join(home, `modules/${module + 1}-module.md`), moduleText(course, module));
    const questions = Array.from({ length: 30 }, (_, index) => questionText(course, index)).join('');
    writeFileSync(join(home, 'banks/all.yaml'), `id: all-questions\nquestions:\n${questions}`);
    writeFileSync(
      join(home, 'quizzes/final.yaml'),
      'title: Final\npassing: 80%\ndraw: { from: all-questions, count: 12, by: objective }\n',
    );
    writeFileSync(
      join(home, 'course.yaml'),
      `id: ${id}\nversion: 1.0.0\ntitle: Course ${course}\nlanguage: en\ndescription: ${sentence(course)}\npublisher: { name: Bench, url: https://bench.example }\nobjectives:\n${[0, 1, 2].map((index) => `  - { id: objective-${index}, text: ${sentence(index)} }\n`).join('')}modules:\n  - modules/*.md\n  - { id: final, quiz: quizzes/final.yaml, requires: all }\n`,
    );
  }
}

function moduleText(course: number, module: number): string {
  const pages = [0, 1, 2, 3].map((page) => {
    const seed = course * 100 + module * 10 + page;
    const paragraphs = Array.from({ length: 12 }, (_, index) =>
      [sentence(seed + index), sentence(seed + index * 3), sentence(seed + index * 5)].join(' '),
    ).join('\n\n');
    const image =
      page % 2
        ? `\n\n![A photo of ${words[seed % words.length]} work](assets/photo-${seed % 10}.jpg "Photo ${page}")`
        : '';
    return `## ${sentence(seed).slice(0, 40)} {#m${module}-p${page}}\n\n${paragraphs}${image}\n`;
  });
  return `---\nid: module-${module}\ntitle: Module ${module}\nobjectives: [objective-${module % 3}]\nduration: 10m\n---\n\n${pages.join('\n---\n\n')}`;
}

function questionText(course: number, index: number): string {
  const options = ['a', 'b', 'c', 'd'].map(
    (id, at) =>
      `      - { id: ${id}, text: "${sentence(index * 4 + at)}", ${at === index % 4 ? 'correct: true, ' : ''}feedback: "${sentence(index + at)}" }\n`,
  );
  return `  - id: question-${index}\n    type: choice\n    objective: objective-${index % 3}\n    prompt: "${sentence(course + index)}"\n    options:\n${options.join('')}`;
}
