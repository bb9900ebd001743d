/** Counts the seconds of a session while the page can be seen. */
export interface Clock {
  seconds(): number;
  pause(): void;
  resume(): void;
}

/** `now` gives milliseconds that never run backwards (`performance.now`): the wall clock may be set while we run. */
export function createClock(now: () => number): Clock {
  let counted = 0;
  let since: number | undefined = now();
  const running = () => (since === undefined ? 0 : Math.max(0, now() - since));
  return {
    seconds: () => (counted + running()) / 1000,
    pause() {
      counted += running();
      since = undefined;
    },
    resume() {
      since ??= now();
    },
  };
}
