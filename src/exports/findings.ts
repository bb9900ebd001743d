import { moreLike, mostAlike } from '../diagnostics/at-most.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';

interface Alike {
  readonly kept: Diagnostic[];
  more: number;
}

/** Findings in one file, which may have millions of rows: the first of each code, and how many more there are. */
export class FileFindings {
  readonly #byCode = new Map<string, Alike>();

  /** `make` is called only where the finding is kept. */
  add(code: string, make: () => Diagnostic): void {
    const alike = this.#byCode.get(code) ?? { kept: [], more: 0 };
    this.#byCode.set(code, alike);
    if (alike.kept.length < mostAlike) alike.kept.push(make());
    else alike.more += 1;
  }

  all(): Diagnostic[] {
    return [...this.#byCode.values()].flatMap(({ kept, more }) => {
      const last = kept.at(-1);
      return more > 0 && last ? [...kept, moreLike(last, more)] : kept;
    });
  }
}
