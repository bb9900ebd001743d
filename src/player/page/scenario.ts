import type { QuestionTexts } from '../core/answered.ts';
import { isScenario, type ScenarioModule, type Situation, type Step, situationOf } from '../core/scenario.ts';
import type { LearningSession } from '../core/session.ts';
import { oneLine } from '../format/text.ts';
import { make, nameByWords, part, show } from './dom.ts';
import type { Say } from './words.ts';

/**
 * Brings the scenarios to life. Without script a scenario page shows every node and ending, joined by links; with it,
 * one at a time: what a choice leads to stands between two of them, and the meters move.
 */
export function setUpScenarios(session: LearningSession, say: Say): void {
  for (const module of session.data.modules.filter(isScenario)) {
    const section = document.querySelector<HTMLElement>(`.page[data-module="${module.id}"]`);
    const story = section && part(section, 'scenario');
    if (story) new ScenarioView(story, module, session, say).render();
  }
}

class ScenarioView {
  private readonly story: HTMLElement;
  private readonly module: ScenarioModule;
  private readonly session: LearningSession;
  private readonly say: Say;

  constructor(story: HTMLElement, module: ScenarioModule, session: LearningSession, say: Say) {
    this.story = story;
    this.module = module;
    this.session = session;
    this.say = say;
    story.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a.choice') : null;
      if (!link) return;
      // The address stays that of the page: it is what a reload comes back to.
      event.preventDefault();
      if (link.dataset.choice === undefined) this.restart();
      else this.choose(link.dataset.choice);
    });
  }

  render(): void {
    const now = this.situation;
    for (const scene of this.story.querySelectorAll<HTMLElement>('.node')) {
      show(scene, (scene.dataset.node ?? scene.dataset.ending) === now.at);
    }
    part(this.story, 'outcome')?.remove();
    part(this.story, 'debrief')?.remove();
    this.showMeters(now);
    if (now.ended) this.sceneOf(now.at)?.lastElementChild?.before(this.debrief(now));
  }

  private get situation(): Situation {
    return situationOf(this.module.scenario, this.session.scenario(this.module).path);
  }

  private choose(choice: string): void {
    const before = this.situation;
    const scene = this.sceneOf(before.at);
    if (!scene) return;
    this.session.decide(this.module, choice, textsOf(scene));
    const step = this.situation.steps[before.steps.length];
    // Pressed twice, a choice is made once.
    if (!step) return;
    if (step.changes.size === 0 && !this.feedbackOf(step)) {
      this.goOn();
      return;
    }
    this.showMeters(this.situation);
    const outcome = this.outcome(step);
    for (const other of this.story.querySelectorAll<HTMLElement>('.node')) show(other, false);
    this.story.append(outcome);
    outcome.focus();
  }

  /** What the choice led to, with the way on. */
  private outcome(step: Step): HTMLElement {
    const go = make('button', { type: 'button', class: 'button' }, this.say('scenario.go-on'));
    go.addEventListener('click', () => this.goOn());
    const feedback = this.feedbackOf(step);
    const outcome = make(
      'div',
      { class: 'node outcome', 'data-cw': 'outcome', role: 'group', tabindex: '-1' },
      make('p', { class: 'eyebrow' }, this.say('scenario.outcome')),
      make('p', { class: 'outcome-choice' }, this.wordsOf(step)),
      ...(feedback ? [feedback] : []),
      ...this.changes(step),
      go,
    );
    nameByWords(outcome);
    return outcome;
  }

  private changes({ changes }: Step): HTMLElement[] {
    return [...changes].map(([id, [from, to]]) =>
      make(
        'p',
        {},
        this.say(to > from ? 'scenario.up' : 'scenario.down', { meter: this.labelOf(id), from, to }),
      ),
    );
  }

  private goOn(): void {
    this.render();
    const heading = this.sceneOf(this.situation.at)?.querySelector<HTMLElement>('h3');
    if (heading) heading.tabIndex = -1;
    heading?.focus();
  }

  private restart(): void {
    this.session.restart(this.module);
    this.goOn();
  }

  /** What was decided on the way to an ending, to look back at. */
  private debrief({ steps }: Situation): HTMLElement {
    const items = steps.map((step) => {
      const feedback = this.feedbackOf(step);
      const title = this.sceneOf(step.node)?.querySelector('h3')?.textContent ?? '';
      return make(
        'li',
        {},
        make('p', { class: 'eyebrow' }, title),
        make('p', {}, this.wordsOf(step)),
        ...(feedback ? [feedback] : []),
      );
    });
    return make(
      'details',
      { class: 'more debrief', 'data-cw': 'debrief' },
      make('summary', {}, this.say('scenario.decisions', { count: steps.length })),
      make('ol', { class: 'more-body' }, ...items),
    );
  }

  private showMeters({ values }: Situation): void {
    for (const row of this.story.querySelectorAll<HTMLElement>('[data-variable]')) {
      const value = values.get(row.dataset.variable ?? '');
      const meter = row.querySelector('meter');
      const number = row.querySelector('.meter-value');
      if (value === undefined || !meter || !number) continue;
      meter.value = value;
      number.textContent = `${value}/${meter.max}`;
    }
  }

  private sceneOf(id: string): HTMLElement | null {
    return this.story.querySelector(`[data-node="${id}"], [data-ending="${id}"]`);
  }

  private linkOf({ node, choice }: Step): Element | null {
    return this.sceneOf(node)?.querySelector(`[data-choice="${choice}"]`) ?? null;
  }

  private wordsOf(step: Step): string {
    return oneLine(this.linkOf(step)?.textContent ?? '', 4000);
  }

  private feedbackOf(step: Step): Node | undefined {
    const body = this.linkOf(step)?.parentElement?.querySelector('.choice-feedback .more-body');
    return body ? document.importNode(body, true) : undefined;
  }

  private labelOf(variable: string): string {
    const label = this.story.querySelector(`[data-variable="${variable}"] .meter-label`);
    return oneLine(label?.textContent ?? '', 255);
  }
}

/** The decision as it is recorded: the scene is the prompt. */
function textsOf(scene: HTMLElement): QuestionTexts {
  const links = Array.from(scene.querySelectorAll<HTMLElement>('a[data-choice]'));
  const scenery = Array.from(scene.children).filter((child) => !child.matches('.choices, .choices-title'));
  return {
    prompt: oneLine(scenery.map((child) => child.textContent ?? '').join(' '), 4000),
    options: new Map(links.map((link) => [link.dataset.choice ?? '', oneLine(link.textContent ?? '', 4000)])),
  };
}
