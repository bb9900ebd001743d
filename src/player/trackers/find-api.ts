/**
 * Finds the LMS's API object (SCORM 1.2 RTE 3.3.6; SCORM 2004 RTE 3.3): in our own window, which offline players
 * use, then up the parents one by one, then the opener and its parents. Each look has its own guard, since a frame
 * of another origin throws; never straight to the topmost window, where a foreign frame may sit above the LMS's.
 */
export function findApi(start: Window, name: string): object | undefined {
  const seen = new Set<Window>();
  let opener: Window | undefined = start;
  while (opener) {
    let frame: Window | undefined = opener;
    const chain: Window[] = [];
    while (frame && !seen.has(frame) && seen.size < 500) {
      seen.add(frame);
      chain.push(frame);
      const api = look(frame, name);
      if (typeof api === 'object' && api !== null) return api;
      frame = look(frame, 'parent') as Window | undefined;
    }
    opener =
      chain
        .map((each) => look(each, 'opener') as Window | null | undefined)
        .find((each) => each && !seen.has(each)) ?? undefined;
  }
  return undefined;
}

/** A property of a window that may not be ours to read. */
function look(frame: Window, property: string): unknown {
  try {
    return (frame as unknown as Readonly<Record<string, unknown>>)[property];
  } catch {
    return undefined;
  }
}
