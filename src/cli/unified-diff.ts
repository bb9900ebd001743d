/** A line of both texts, of the first (`-`) or of the second (`+`) alone. */
interface Step {
  readonly mark: ' ' | '-' | '+';
  readonly line: string;
}

const context = 3;
/** How far ahead it is looked for a line that both texts go on with: fixes change few lines at a time. */
const farthest = 20;

/** The change of a text file in the form that `git apply` and `patch` read; empty where there is none. */
export function unifiedDiff(file: string, before: string, after: string): string {
  if (before === after) return '';
  const steps = stepsBetween(linesOf(before), linesOf(after));
  const parts = [`--- a/${file}\n`, `+++ b/${file}\n`];
  let at = 0;
  let above: Counts = { old: 0, now: 0 };
  const pass = (to: number) => {
    const { old, now } = countsIn(steps.slice(at, to));
    above = { old: above.old + old, now: above.now + now };
    at = to;
  };
  for (const { from, to } of hunksOf(steps)) {
    pass(from);
    parts.push(hunk(steps.slice(from, to), above));
    pass(to);
  }
  return parts.join('');
}

/** Lines with their ends. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

function stepsBetween(old: readonly string[], now: readonly string[]): Step[] {
  const steps: Step[] = [];
  let a = 0;
  let b = 0;
  const take = (mark: '-' | '+', count: number) => {
    const [from, lines] = mark === '-' ? [a, old] : [b, now];
    for (const line of lines.slice(from, from + count)) steps.push({ mark, line });
    if (mark === '-') a += count;
    else b += count;
  };
  while (a < old.length && b < now.length) {
    const line = old[a] ?? '';
    if (line === now[b]) {
      steps.push({ mark: ' ', line });
      a += 1;
      b += 1;
      continue;
    }
    const { removed, added } = nextMeeting(old, now, a, b);
    take('-', removed);
    take('+', added);
  }
  take('-', old.length - a);
  take('+', now.length - b);
  return steps;
}

/** How many lines of each to pass by until both go on alike; one of each where that is not near. */
function nextMeeting(old: readonly string[], now: readonly string[], a: number, b: number) {
  for (let sum = 1; sum <= farthest; sum++) {
    for (let removed = 0; removed <= sum; removed++) {
      const line = old[a + removed];
      if (line !== undefined && line === now[b + sum - removed]) return { removed, added: sum - removed };
    }
  }
  return { removed: 1, added: 1 };
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The changes with the lines around them; what is near to each other together. */
function hunksOf(steps: readonly Step[]): Range[] {
  const ranges: Range[] = [];
  for (const [index, { mark }] of steps.entries()) {
    if (mark === ' ') continue;
    const last = ranges.at(-1);
    const to = Math.min(steps.length, index + context + 1);
    if (last && index - context <= last.to) ranges[ranges.length - 1] = { ...last, to };
    else ranges.push({ from: Math.max(0, index - context), to });
  }
  return ranges;
}

/** Lines of the first text, and of the second. */
interface Counts {
  readonly old: number;
  readonly now: number;
}

function countsIn(steps: readonly Step[]): Counts {
  const only = (mark: Step['mark']) => steps.filter((step) => step.mark === mark).length;
  return { old: steps.length - only('+'), now: steps.length - only('-') };
}

/** `above`: how many lines stand above the hunk. */
function hunk(steps: readonly Step[], above: Counts): string {
  const { old, now } = countsIn(steps);
  const range = (first: number, count: number) => `${first + (count === 0 ? 0 : 1)},${count}`;
  const lines = removalsFirst(steps).map(({ mark, line }) =>
    line.endsWith('\n') ? `${mark}${line}` : `${mark}${line}\n\\ No newline at end of file\n`,
  );
  return `@@ -${range(above.old, old)} +${range(above.now, now)} @@\n${lines.join('')}`;
}

/** What removes comes before what adds, wherever both meet. */
function removalsFirst(steps: readonly Step[]): Step[] {
  const ordered: Step[] = [];
  let added: Step[] = [];
  for (const step of steps) {
    if (step.mark === '+') added.push(step);
    else {
      if (step.mark === ' ') {
        ordered.push(...added);
        added = [];
      }
      ordered.push(step);
    }
  }
  return [...ordered, ...added];
}
