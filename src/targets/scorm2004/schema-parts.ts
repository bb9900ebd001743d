const included = /<(?:\w+:)?(?:include|import)\b[^>]*?schemaLocation\s*=\s*["']([^"']+)["']/g;
const mostParts = 100;

/**
 * The schema files that a schema file needs and the package lacks: what it includes or imports from beside itself, and
 * what those do in turn. `read` gives the text of a file of the package.
 */
export async function missingParts(
  file: string,
  read: (path: string) => Promise<string | undefined>,
): Promise<string[]> {
  const missing: string[] = [];
  const known = new Set([file]);
  // The set grows while it is gone through; LOM has some fifteen parts.
  for (const path of known) {
    const text = known.size > mostParts ? undefined : await read(path);
    if (text === undefined) missing.push(path);
    for (const [, location = ''] of (text ?? '').matchAll(included)) {
      const base = `part:///${path}`;
      const part = URL.canParse(location, base) ? new URL(location, base) : undefined;
      if (part?.protocol === 'part:') known.add(part.pathname.slice(1));
    }
  }
  return missing;
}
