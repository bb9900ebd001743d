import { createCipheriv, createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Bytes that no compressor shrinks, the same on every machine: a photo, as far as a zip writer can tell. A cipher's
 * stream, because it is made as fast as it is written.
 */
function noise(seed: string, size: number): Buffer {
  const key = createHash('sha256').update(seed).digest().subarray(0, 16);
  return createCipheriv('aes-128-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(size));
}

const photos = 10;
const flagship = fileURLToPath(new URL('../courses/social-media-essentials/modules/', import.meta.url));

/** The words of the flagship course, as often as they stand there: what is said of words takes the time that it takes. */
const words = readdirSync(flagship)
  .filter((name) => name.endsWith('.md'))
  .flatMap(
    (name) => readFileSync(join(flagship, name), 'utf8').match(/(?<![\p{L}\d])\p{Ll}+(?![\p{L}\d])/gu) ?? [],
  );

/** A sentence of 6 to 18 words without sense; the same seed gives the same one. */
function sentence(seed: string): string {
  const drawn = createHash('sha256').update(seed).digest();
  const length = 6 + ((drawn[31] ?? 0) % 13);
  const text = Array.from({ length }, (_, index) => words[drawn.readUInt16LE(index) % words.length]).join(
    ' ',
  );
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

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
      `id: ${id}\nversion: 1.0.0\ntitle: Course ${course}\nlanguage: en\ndescription: ${sentence(id)}\npublisher: { name: Bench, url: https://bench.example }\nobjectives:\n${[0, 1, 2].map((index) => `  - { id: objective-${index}, text: ${sentence(`${id}/objective-${index}`)} }\n`).join('')}modules:\n  - modules/*.md\n  - { id: final, quiz: quizzes/final.yaml, requires: all }\n`,
    );
  }
}

function moduleText(course: number, module: number): string {
  const pages = [0, 1, 2, 3].map((page) => {
    const seed = `${course}/${module}/${page}`;
    const paragraphs = Array.from({ length: 12 }, (_, paragraph) =>
      [1, 2, 3].map((at) => sentence(`${seed}/${paragraph}/${at}`)).join(' '),
    ).join('\n\n');
    // Every photo is on a page of some module: what no page shows is not packed.
    const photo = (module * 2 + (page >> 1)) % photos;
    const image =
      page % 2 ? `\n\n![${sentence(`${seed}/photo`)}](assets/photo-${photo}.jpg "Photo ${page}")` : '';
    return `## ${sentence(seed).slice(0, -1)} {#m${module}-p${page}}\n\n${paragraphs}${image}\n`;
  });
  return `---\nid: module-${module}\ntitle: Module ${module}\nobjectives: [objective-${module % 3}]\nduration: 10m\n---\n\n${pages.join('\n---\n\n')}`;
}

function questionText(course: number, index: number): string {
  const seed = `${course}/question-${index}`;
  const options = ['a', 'b', 'c', 'd'].map(
    (id, at) =>
      `      - { id: ${id}, text: "${sentence(`${seed}/${id}`)}", ${at === index % 4 ? 'correct: true, ' : ''}feedback: "${sentence(`${seed}/${id}/feedback`)}" }\n`,
  );
  return `  - id: question-${index}\n    type: choice\n    objective: objective-${index % 3}\n    prompt: "${sentence(seed)}"\n    options:\n${options.join('')}`;
}
