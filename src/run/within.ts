/** What is awaited, or `undefined` when it takes longer, or fails: a package may hold up or break whatever looks at it. */
export async function within<T>(wanted: Promise<T>, milliseconds: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((done) => {
    timer = setTimeout(() => done(undefined), Math.max(0, milliseconds));
  });
  try {
    return await Promise.race([wanted.catch(() => undefined), late]);
  } finally {
    clearTimeout(timer);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, Math.max(0, milliseconds)));
}
