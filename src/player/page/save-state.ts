import type { SaveStatus } from '../tracker.ts';
import { part, setText, show } from './dom.ts';
import type { Say } from './words.ts';

/** Milliseconds: "Saving…" shows only when it lasts, else it would be announced at every click. */
const grace = 500;

/** Tells the learner at all times whether their work is safe. */
export class SaveState {
  status: SaveStatus = 'saving';
  /** This browser holds what is not saved. */
  kept = false;
  /** Called after every change of `status`. */
  onChange: () => void = () => {};
  /** In the language of the document. */
  say: Say;
  private timer: number | undefined;
  private reviewing = false;
  /** What stays until saving changes, and what stays until the learner goes on. */
  private warning = '';
  private reply = '';
  /** What the notice said last, replies apart. */
  private said = '';

  constructor(say: Say) {
    this.say = say;
    this.write('save.opening');
  }

  /** `detail` is for people who read the page's source while they look for a fault: element and code, no learner data. */
  update(status: SaveStatus, detail = '', kept = false): void {
    if (this.reviewing) return;
    this.status = status;
    this.kept = kept;
    window.clearTimeout(this.timer);
    this.onChange();
    if (status === 'saving') {
      this.timer = window.setTimeout(() => this.write('save.saving'), grace);
      return;
    }
    this.warning = this.say(`notice.${status}.${detail}`) || this.say(`notice.${status}`);
    this.write(`save.${status}`, detail);
    this.notify();
  }

  /** Review and browse: nothing is written, and that is no fault. */
  review(): void {
    window.clearTimeout(this.timer);
    this.reviewing = true;
    this.warning = '';
    this.write('save.review');
    this.notify();
  }

  /** Answers something that the learner tried, each time they try it; gone with the next thing that they do. */
  announce(text: string): void {
    this.reply = text;
    if (text) part(document, 'notice')?.replaceChildren();
    this.notify();
  }

  private notify(): void {
    const notice = part(document, 'notice');
    const text = this.reply || this.warning;
    // A warning that was said comes back in silence when the reply before it goes.
    if (notice) notice.ariaLive = text === this.said ? 'off' : 'assertive';
    if (!this.reply) this.said = text;
    setText(notice, text);
    show(notice, text !== '');
    // A reply stays in sight; a warning is long, and the save state in the masthead goes on saying it.
    notice?.toggleAttribute('data-reply', this.reply !== '');
  }

  private write(key: string, detail = ''): void {
    const state = part(document, 'save-state');
    if (!state) return;
    state.dataset.status = this.reviewing ? 'review' : this.status;
    state.dataset.detail = detail;
    // The notice says it already, and more.
    state.ariaLive = this.warning ? 'off' : 'polite';
    setText(state, this.say(key));
  }
}
