import { shortHash } from '../core/hash.ts';
import type { LearningSession } from '../core/session.ts';
import { type Store, storeOf } from '../trackers/storage.ts';

/** What a learner wrote, in full, in this browser: saved state goes everywhere with them and holds the beginning. */
export class TextMirror {
  private readonly store: Store;
  private readonly key: string;
  private readonly writes: boolean;

  /** Somebody else at the same computer is somebody else: the learner is in the key. */
  constructor({ data, launch, recording }: LearningSession) {
    this.store = storeOf(window, 'localStorage');
    this.key = `coursewright:${shortHash([data.course.iri, data.unit.id, launch.learner.id].join(' '))}:text:`;
    this.writes = recording && launch.connected;
  }

  keep(questionId: string, text: string): void {
    if (!this.writes) return;
    if (text === '') this.store.remove(this.key + questionId);
    else this.store.write(this.key + questionId, text);
  }

  /** The whole of a text whose beginning came back with the state; what was written elsewhere since then rules. */
  whole(questionId: string, beginning: string): string {
    const text = this.store.read(this.key + questionId);
    return text?.startsWith(beginning.replace(/…$/, '')) ? text : beginning;
  }
}
