/** `index.html` in another language of its package: `index.es.html`. No id has a dot, so that nothing clashes. */
export function translatedPath(path: string, language: string): string {
  return path.replace(/(?=\.[a-z0-9]+$)/, `.${language.toLowerCase()}`);
}
