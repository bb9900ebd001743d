/** The path of a file as the author wrote it: markdown-it percent-encodes destinations. */
export function sourcePath(destination: string): string {
  try {
    return decodeURIComponent(destination);
  } catch {
    return destination;
  }
}
