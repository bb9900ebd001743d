import { createQuizTime, type QuizTime, type TimeLimit, type TimeNews } from '../core/quiz-time.ts';
import { make, part, setText, show } from './dom.ts';
import type { Say } from './words.ts';

/** The time left of a quiz, and the buttons that change it. */
export interface QuizTimer {
  /** No attempt is under way; `offered`: one can be started. */
  rest(offered: boolean): void;
  /** A second of an attempt. True when it is over, and the author justified that the time cannot be changed. */
  tick(): boolean;
  tell(news: TimeNews): void;
}

/** Seconds for which a message stays beside the time left, which soon contradicts it. */
const stays = 15;

/** `clock`: seconds while the page can be seen. Only the news is a live region: a clock that is one would chatter. */
export function createQuizTimer(
  section: HTMLElement,
  { seconds, adjustable }: TimeLimit,
  clock: () => number,
  say: Say,
  time: QuizTime = createQuizTime(seconds, clock),
): QuizTimer {
  const box = part(section, 'quiz-time');
  const display = make('span');
  const status = make('span', { role: 'status' });
  const kind = adjustable ? '' : '-fixed';
  let toldAt = 0;

  /** To the half minute, in the last minute to the second; never less than there is. */
  const words = () => {
    const count = Math.max(0, Math.ceil(time.left()));
    return count < 60
      ? say('quiz.time.seconds', { count })
      : say('quiz.time.minutes', { count: Math.ceil(count / 30) / 2 });
  };
  const unlimited = () => time.left() === Number.POSITIVE_INFINITY;
  const draw = () =>
    setText(display, unlimited() ? say('quiz.time.none') : say('quiz.time.left', { time: words() }));
  const tell = (news: TimeNews) => {
    show(box, true);
    toldAt = clock();
    // Not `setText`: the same words may have to be said again.
    status.textContent = unlimited() ? '' : say(`quiz.time.${news}${kind}`, { time: words() });
  };
  const button = (name: 'more' | 'off') => {
    const made = make(
      'button',
      { type: 'button', class: 'button-quiet', 'data-cw': `time-${name}` },
      say(`quiz.time.${name}`),
    );
    made.addEventListener('click', () => {
      time[name]();
      draw();
      tell('soon');
      if (name === 'more') return;
      showButtons(false);
      // The button that had the focus is gone: without this the next Tab would start at the top of the page.
      box?.focus();
    });
    return made;
  };
  const buttons = adjustable ? [button('more'), button('off')] : [];
  const showButtons = (on: boolean) => {
    for (const each of buttons) show(each, on);
  };
  showButtons(!unlimited());
  box?.append(display, ...buttons, status);

  return {
    rest(offered) {
      time.reset();
      showButtons(true);
      status.textContent = '';
      if (adjustable) draw();
      else {
        setText(display, '');
        tell('start');
      }
      show(box, offered);
    },
    tick() {
      // A learner who is on another page of the course hears of it when they come back: nothing is handed in unseen.
      if (section.hidden) return false;
      const news = time.news();
      draw();
      if (box?.hidden) show(box, true);
      if (news) tell(news);
      else if (time.left() > 0 && clock() - toldAt > stays) setText(status, '');
      return news === 'over' && !adjustable;
    },
    tell,
  };
}
