import { type Html, noHtml } from '../content/html.ts';
import { renderMarkdown, renderPhrase } from '../content/render-markdown.ts';
import type { ScenarioModule } from '../course/model.ts';
import { textContext, type UnitDocument } from './document.ts';

/** The model of `templates/views/scenario.hbs`: every node and ending, joined by links, playable as it stands. */
interface ScenarioView {
  readonly startHref: string;
  readonly meters: readonly {
    readonly id: string;
    readonly label: string;
    readonly start: number;
    readonly min: number;
    readonly max: number;
  }[];
  readonly nodes: readonly NodeView[];
  readonly endings: readonly {
    readonly id: string;
    readonly elementId: string;
    readonly title: string;
    readonly textHtml: Html;
    readonly score: string;
  }[];
}

interface NodeView {
  readonly id: string;
  readonly elementId: string;
  readonly title: string;
  readonly isStart: boolean;
  readonly textHtml: Html;
  readonly choices: readonly {
    readonly id: string;
    readonly href: string;
    readonly textHtml: Html;
    readonly feedbackHtml: Html;
  }[];
}

export function scenarioView(document: UnitDocument, module: ScenarioModule): ScenarioView {
  const { scenario } = module;
  const { say } = document;
  const elementId = (id: string) => `node-${module.id}_${id}`;
  const context = (part: string) => textContext(document, `text-${module.id}_${part}`, { topHeading: 4 });
  // The first node is read first, wherever the source has it.
  const nodes = [...scenario.nodes].sort(
    (a, b) => Number(b.id === scenario.start) - Number(a.id === scenario.start),
  );
  return {
    startHref: `#${elementId(scenario.start)}`,
    meters: scenario.variables,
    nodes: nodes.map((node, index) => ({
      id: node.id,
      elementId: elementId(node.id),
      title: node.title ?? say('scenario.step', { number: index + 1 }),
      isStart: node.id === scenario.start,
      textHtml: renderMarkdown(node.text, context(node.id)),
      choices: node.choices.map((choice) => ({
        id: choice.id,
        href: `#${elementId(choice.to)}`,
        textHtml: renderPhrase(choice.text, context(`${node.id}-${choice.id}`)),
        feedbackHtml: choice.feedback
          ? renderMarkdown(choice.feedback, context(`${node.id}-${choice.id}-why`))
          : noHtml,
      })),
    })),
    endings: scenario.endings.map((ending) => ({
      id: ending.id,
      elementId: elementId(ending.id),
      title: ending.title,
      textHtml: renderMarkdown(ending.text, context(ending.id)),
      score: ending.score === undefined ? '' : say('scenario.score', { score: say.percent(ending.score) }),
    })),
  };
}
