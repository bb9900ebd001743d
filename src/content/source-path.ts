/** The path of a file as the author wrote it: markdown-it percent-encodes destinations. */
export function sourcePath(destination: string): string {
  try {
    return decodeURIComponent(destination);
  } catch {
    return destination;
  }
}

/** A destination without the `#page=2` or `?x=1` behind its path, and these. The path is empty where there is none. */
export function splitDestination(destination: string): { readonly path: string; readonly part: string } {
  const at = destination.search(/[?#]/);
  return at === -1
    ? { path: destination, part: '' }
    : { path: destination.slice(0, at), part: destination.slice(at) };
}

/** What a destination names among the files of the course: a file of that very name, else the file and a part of it. */
export function fileAt<T>(
  destination: string,
  find: (source: string) => T | undefined,
): { readonly file: T; readonly part: string } | undefined {
  const whole = find(sourcePath(destination));
  if (whole !== undefined) return { file: whole, part: '' };
  const { path, part } = splitDestination(destination);
  const file = path === '' || part === '' ? undefined : find(sourcePath(path));
  return file === undefined ? undefined : { file, part };
}
