/** What servers call files, by their ending. */
export const rightTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.xsd': 'application/xml',
  '.dtd': 'application/xml-dtd',
  '.vtt': 'text/vtt',
  '.txt': 'text/plain; charset=utf-8',
  '.mp4': 'video/mp4',
  '.mp3': 'audio/mpeg',
};

/** No charset anywhere, an old type for scripts, plain text for what the LMS does not know. */
export const lmsTypes: Readonly<Record<string, string>> = {
  ...rightTypes,
  '.html': 'text/html',
  '.js': 'application/x-javascript',
  '.css': 'text/css',
  '.json': 'text/plain',
  '.vtt': 'text/plain',
  '.woff2': 'application/octet-stream',
};

/**
 * What packages of other makers hold besides. No charset, because the pages say theirs themselves; and scripts as
 * modules want them: that some LMSs do not is a finding of `verify`.
 */
export const anyTypes: Readonly<Record<string, string>> = {
  ...rightTypes,
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.bmp': 'image/bmp',
  '.ico': 'image/x-icon',
  '.avif': 'image/avif',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.eot': 'application/vnd.ms-fontobject',
  '.m4v': 'video/mp4',
  '.webm': 'video/webm',
  '.ogv': 'video/ogg',
  '.m4a': 'audio/mp4',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
  '.pdf': 'application/pdf',
};
