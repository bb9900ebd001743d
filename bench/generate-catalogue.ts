import { createCipheriv, createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Bytes that no compressor shrinks, the same on every machine: a photo, as far as a zip writer can tell. A cipher's
 * stream, because it is made as fast as it is written.
 */
function noise(seed: string, size: number): Buffer {
  const key = createHash('sha256').update(seed).digest().subarray(0, 16);
  return createCipheriv('aes-128-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(size));
}

const photos = 10;
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
    for (let photo = 0; photo < photos; photo++)
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
    // Every photo is on a page of some module: what no page shows is not packed.
    const photo = (module * 2 + (page >> 1)) % photos;
    const image =
      page % 2
        ? `\n\n![A photo of ${words[seed % words.length]} work](assets/photo-${photo}.jpg "Photo ${page}")`
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
