/** Names that Windows keeps for devices, whatever ending they have. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * Why a relative path cannot be told of in a list: it could lead out of its folder, or be another file on another
 * system. `undefined` where nothing speaks against it. It goes on after “the path”.
 */
export function whyUnsafe(path: string): string | undefined {
  // Also what turns the direction of writing round: a name has to be what it looks like.
  if (/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u.test(path)) return 'has a control character';
  if (path.includes('\\')) return 'has a backslash';
  if (path.includes('\ufffd')) return 'has letters that are not UTF-8';
  if (/^(?:\/|[a-z]:)/i.test(path)) return 'leads out of the folder';
  const steps = path.split('/');
  if (steps.some((step) => step === '' || step === '.' || step === '..'))
    return 'has an empty step, “.” or “..” in it';
  if (steps.some((step) => devices.test(step))) return 'has the name of a device of Windows in it';
  return undefined;
}
