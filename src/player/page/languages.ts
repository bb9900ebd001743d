import { shortHash } from '../core/hash.ts';
import { matchLanguage } from '../core/match-language.ts';
import { formOf } from '../core/question-types.ts';
import type { LearningSession } from '../core/session.ts';
import type { Tracker } from '../tracker.ts';
import { storeOf } from '../trackers/storage.ts';
import { part } from './dom.ts';
import { loadTranslation, replaceDocument } from './replace-document.ts';
import type { SaveState } from './save-state.ts';
import type { Say } from './words.ts';

/** What `start` lends to whoever changes the language. */
export interface Stage {
  readonly session: LearningSession;
  readonly tracker: Tracker;
  readonly saving: SaveState;
  /** Brings the document to life, as it stands. */
  readonly set: () => Say;
}

/**
 * Shows the course in the language that the learner chose before, else in one that the LMS or the browser says they
 * read, and brings the menu of languages to life. A package of one language does without both.
 *
 * A change of language does not leave the document: the other page is fetched and takes the place of this one. The
 * session with the LMS goes on untouched, which it could not do otherwise: after LMSFinish or Terminate there is no
 * second Initialize in the same launch (SCORM 1.2 RTE 3.2; SCORM 2004 RTE 3.1.2), and some LMSs take a frame that loads
 * another document for a learner who has left.
 */
export async function setInLanguage(stage: Stage): Promise<void> {
  const { session } = stage;
  const detail = shownDetail();
  const { languages = [], course } = session.data;
  // Another page than the launched one was opened on purpose.
  if (languages.length > 1 && course.language === languages[0]) {
    const { languages: told = [] } = session.launch;
    const chosen = chosenLanguage(session);
    const wanted = matchLanguage([...chosen.read(), ...told, ...navigator.languages], languages);
    const link = wanted && wanted !== course.language ? linkTo(wanted) : null;
    // A page from a disk may not fetch: it goes there, but on the learner's own wish only, lest it cannot go back.
    if (link && !fromDisk()) {
      const translation = await loadTranslation(link);
      if (translation) replaceDocument(session, translation);
    } else if (link && independent(session) && chosen.read().length > 0) return location.replace(link.href);
  }
  enter(stage, detail);
}

/** What the learner chose, in this browser: which of them, and in which course, is a hash. */
function chosenLanguage({ data, launch }: LearningSession): {
  read: () => readonly string[];
  write: (language: string) => void;
} {
  const store = storeOf(window, 'localStorage');
  const key = `coursewright:${shortHash(`${data.course.iri} ${launch.learner.id}`)}:language`;
  return {
    read: () => [store.read(key) ?? ''].filter(Boolean),
    write: (language) => void store.write(key, language),
  };
}

/** The document as it stands, with what the masthead said of the work: `detail` is of that. */
function enter(stage: Stage, detail: string | undefined): void {
  const { session, saving } = stage;
  const say = stage.set();
  if (session.recording) saving.update(saving.status, detail);
  else saving.review();
  setUpMenu(stage, say);
}

function shownDetail(): string | undefined {
  return part(document, 'save-state')?.dataset.detail;
}

function setUpMenu(stage: Stage, say: Say): void {
  const menu = part(document, 'languages');
  const list = menu?.querySelector('details');
  if (!menu || !list) return;
  const close = () => {
    list.open = false;
  };
  menu.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    close();
    if (link.ariaCurrent === null) void change(stage, link, say);
    else list.querySelector('summary')?.focus();
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !list.open) return;
    close();
    list.querySelector('summary')?.focus();
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) close();
  });
}

/** The learner wants another language. What they did stays, down to answers that they have not handed in. */
async function change(stage: Stage, link: HTMLAnchorElement, say: Say): Promise<void> {
  const { session, tracker, saving } = stage;
  if (session.ended) return;
  if (fromDisk() && independent(session)) {
    chosenLanguage(session).write(link.hreflang);
    location.assign(link.href + location.hash);
    return;
  }
  const translation = fromDisk() ? undefined : await loadTranslation(link);
  // The learner may have left meanwhile: what they were told then must stay.
  if (session.ended) return;
  if (!translation) {
    saving.announce(say('languages.failed', { language: link.textContent ?? '' }));
    return;
  }
  // Now and not before: the other page took its time, and the learner went on.
  const detail = shownDetail();
  const drafts = uncheckedAnswers(session);
  replaceDocument(session, translation);
  chosenLanguage(session).write(session.data.course.language);
  tracker.prefer?.(session.data.course.language);
  session.save('now');
  enter(stage, detail);
  for (const restore of drafts) restore();
  part(document, 'languages')?.querySelector('summary')?.focus({ preventScroll: true });
}

/** Answers to knowledge checks that were not checked yet: they are in no state. Each can be put into its form again. */
function uncheckedAnswers({ data, state }: LearningSession): (() => void)[] {
  const forms = document.querySelectorAll<HTMLFormElement>('.page:not([data-activity]) form[data-question]');
  return Array.from(forms).flatMap((form) => {
    const { question: id = '' } = form.dataset;
    const type = formOf(data.questions[id]);
    const response = state.checks.has(id) ? [] : (type?.read(form) ?? []);
    if (response.length === 0) return [];
    return () => {
      const same = document.querySelector<HTMLFormElement>(`form[data-question="${id}"]`);
      if (same) type?.show(same, response);
    };
  });
}

function linkTo(language: string): HTMLAnchorElement | null {
  return document.querySelector<HTMLAnchorElement>(`[data-cw="languages"] a[hreflang="${language}"]`);
}

function fromDisk(): boolean {
  return location.protocol === 'file:';
}

/** No LMS has a session that the next document could not go on with. */
function independent({ launch }: LearningSession): boolean {
  return !launch.connected || launch.alone === true;
}
