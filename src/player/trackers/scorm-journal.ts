import { shortHash } from '../core/hash.ts';
import { atIndex, type Interaction, indexOf, nameOf, type Write } from './scorm-interactions.ts';

/** Interactions that the LMS has not confirmed, each at its index of `cmi.interactions`. */
export class ScormJournal {
  /** Index of the next one. */
  next = 0;
  private list: Interaction[] = [];
  /** By name, of this session and of other tabs: none is written twice. */
  private readonly entered = new Set<string>();
  /** Those whose id is not the question's. */
  private readonly renamed = new Set<Interaction>();

  get entries(): readonly Interaction[] {
    return this.list;
  }

  get writes(): Write[] {
    return this.list.flat();
  }

  /** Of the next index. */
  enter(interaction: Interaction): void {
    if (interaction.length === 0) return;
    this.entered.add(nameOf(interaction));
    this.list.push(interaction);
    this.next++;
  }

  /** Those of an earlier session or of another tab that are not in it yet. */
  take(interactions: readonly Interaction[]): void {
    for (const interaction of interactions)
      if (!this.entered.has(nameOf(interaction))) this.enter(atIndex(interaction, this.next));
  }

  clear(): void {
    this.list = [];
  }

  /**
   * The LMS will not take the id of the interaction at `index`, and without one there is none at that index: it would
   * then refuse all that follow, since a new entry is taken at the index of `_count` alone. So the answer gets an id of
   * plain letters and digits; if that is not taken either, it goes, and the others move up. Whether it is still there.
   */
  refuseId(index: number): boolean {
    const at = this.list.findIndex((one) => indexOf(one) === index);
    const entry = this.list[at];
    const [element, id] = entry?.[0] ?? [];
    if (!entry || !element || id === undefined) return true;
    if (!this.renamed.has(entry)) {
      const plain: Interaction = [[element, `q${shortHash(id)}`], ...entry.slice(1)];
      this.renamed.add(plain);
      this.entered.add(nameOf(plain));
      this.list[at] = plain;
      return true;
    }
    const after = this.list.slice(at + 1);
    this.list = [...this.list.slice(0, at), ...after.map((one) => atIndex(one, indexOf(one) - 1))];
    this.next--;
    return false;
  }
}
