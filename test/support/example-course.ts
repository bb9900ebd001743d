import type { Example } from '../../src/checks/rule.ts';
import type { SourceFiles } from './memory-files.ts';

/**
 * The small course that examples and fixtures are laid over. It has what they refer to: an objective `respond`, a
 * variable `agency.contact`, a term `public-record`, a picture, a recording and its transcript.
 */
const fields: Readonly<Record<string, string>> = {
  id: 'id: example',
  version: 'version: 1.0.0',
  title: 'title: An example',
  language: 'language: en-US',
  description: 'description: A course for tests.',
  publisher: 'publisher: { name: Example Press, url: https://press.example }',
  objectives: 'objectives: [{ id: respond, text: Publish a first response }]',
  variables: 'variables: { agency.contact: press@city.example }',
  modules: 'modules: [{ id: one, pages: modules/one.md }]',
};
const textFiles: SourceFiles = {
  'modules/one.md': '---\nid: one\n---\n\n## Start {#start}\n\nWords.\n',
  'glossary.yaml': 'terms: [{ id: public-record, term: public record, definition: What must be kept. }]\n',
};
const mediaFiles: SourceFiles = {
  'assets/chart.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>\n',
  'assets/talk.mp3': 'sound',
  'assets/talk.mp4': 'film',
  'assets/talk.vtt': 'WEBVTT\n',
  'assets/talk.en.vtt': 'WEBVTT\n',
  'assets/talk.es.vtt': 'WEBVTT\n',
  'assets/talk.txt': 'What is said.\n',
};

/** course.yaml with these fields first, so that their lines count from 1, and the others below. */
export function courseYaml(first = ''): string {
  const others = Object.entries(fields).filter(([key]) => !new RegExp(`^${key}:`, 'm').test(first));
  return [...(first ? [first.trimEnd()] : []), ...others.map(([, line]) => line), ''].join('\n');
}

/** The example laid over the course: a text is its only page, files replace or join its own. */
export function exampleCourse(example: Example | SourceFiles): SourceFiles {
  const laid: SourceFiles = typeof example === 'string' ? { 'modules/one.md': example } : example;
  const course = laid['course.yaml'] ?? '';
  return {
    ...textFiles,
    ...mediaNamedIn(laid),
    ...laid,
    'course.yaml': typeof course === 'string' ? courseYaml(course) : course,
  };
}

/** The media that some source names: the others would be files that nothing uses. */
function mediaNamedIn(laid: SourceFiles): SourceFiles {
  const words = Object.entries(laid)
    .flatMap(([path, content]) => (typeof content === 'string' ? [path, content] : [path]))
    .join('\n')
    .toLowerCase();
  return Object.fromEntries(Object.entries(mediaFiles).filter(([path]) => words.includes(path)));
}
