import { moreTypes } from '../../questions/more-types.ts';
import { createClock } from '../core/clock.ts';
import { mergeState } from '../core/merge-state.ts';
import { LearningSession } from '../core/session.ts';
import type { CourseData } from '../course-data.ts';
import { setUpBlocks } from '../page/blocks.ts';
import { setUpChecks } from '../page/check.ts';
import { setUpExit } from '../page/closing.ts';
import { setUpHotspots } from '../page/hotspot.ts';
import { setInLanguage } from '../page/languages.ts';
import { followLifecycle } from '../page/lifecycle.ts';
import { measureMasthead } from '../page/masthead.ts';
import { setUpMedia } from '../page/media.ts';
import { Navigation, showAllPages, showFirstPage } from '../page/navigation.ts';
import { questionTexts } from '../page/question-texts.ts';
import { setUpQuizzes } from '../page/quiz-view.ts';
import { setUpRows } from '../page/rows.ts';
import { SaveState } from '../page/save-state.ts';
import { setUpScenarios } from '../page/scenario.ts';
import { setUpSurveys } from '../page/survey.ts';
import { createSay, type Say } from '../page/words.ts';
import type { CreateTracker } from '../tracker.ts';

/** Milliseconds between saves of a learner who reads on and on: a crash then costs no more than this much time. */
const heartbeat = 300_000;

/** Turns the document into the player. Without course data, or when we fail, it stays the readable page that it is. */
export async function start(createTracker: CreateTracker): Promise<void> {
  const data = (globalThis as { coursewright?: CourseData }).coursewright;
  if (data?.format !== 1) return;
  document.documentElement.dataset.player = 'on';
  document.documentElement.classList.remove('no-js');
  try {
    measureMasthead();
    showFirstPage();
    await play(data, createTracker);
  } catch (error) {
    delete document.documentElement.dataset.player;
    showAllPages();
    throw error;
  }
}

async function play(data: CourseData, createTracker: CreateTracker): Promise<void> {
  // A form that is sent the browser's way would reload the page without the address that the LMS launched.
  document.addEventListener('submit', (event) => event.preventDefault());
  const say = createSay(data.strings, data.course.language);
  const saving = new SaveState(say);
  const clock = createClock(() => performance.now());
  if (document.visibilityState === 'hidden') clock.pause();
  const tracker = createTracker({
    data,
    window,
    onStatus: (...news) => saving.update(...news),
    merge: (ours, theirs) => mergeState(ours, theirs, data),
  });
  const launch = await tracker.open();
  await data.open?.(tracker, launch);
  const session = new LearningSession({
    data,
    tracker,
    launch,
    clock,
    texts: questionTexts,
    now: () => new Date(),
  });
  let navigation: Navigation | undefined;
  session.onChange = () => navigation?.refresh();
  window.addEventListener('hashchange', () => navigation?.showAddress());
  if (!session.recording) saving.review();
  /**
   * Brings the document to life: once, and again after its language was changed. So what is set up here listens inside
   * `body`, which is another one then, and never on `document` or `window`.
   */
  const set = (): Say => {
    const said = createSay(data.strings, data.course.language);
    saving.say = said;
    navigation = new Navigation(session, saving, said);
    if (moreTypes) {
      setUpHotspots();
      setUpMedia(session, said);
      setUpRows(data.questions, said);
    }
    setUpBlocks();
    setUpChecks(session, said);
    setUpQuizzes(session, said);
    setUpScenarios(session, said);
    setUpSurveys(session, said);
    setUpExit(session, saving, said);
    navigation.start();
    return said;
  };
  followLifecycle(document, window, session, clock);
  if (moreTypes) await setInLanguage({ session, tracker, saving, set });
  else set();
  window.setInterval(() => session.save('now'), heartbeat);
}
