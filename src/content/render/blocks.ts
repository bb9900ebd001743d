import { type BlockInfo, calloutNames } from '../block-info.ts';
import { escapeHtml } from '../html.ts';
import {
  type MarkdownContext,
  type OpenBlock,
  type PartShape,
  type RenderState,
  type Rules,
  stateOf,
} from './context.ts';
import { mediaBlock } from './media.ts';

/** Blocks whose headings start their parts. All of it is readable as it stands: nothing waits for a script. */
const parted: Readonly<Record<string, PartShape>> = {
  tabs: {
    list: '<div class="tabs" data-cw="tabs">\n',
    listEnd: '</div>\n',
    part: '<section class="tab">\n',
    partEnd: '</section>\n',
  },
  compare: {
    list: '<div class="compare">\n',
    listEnd: '</div>\n',
    part: '<section class="column">\n',
    partEnd: '</section>\n',
  },
  // Lists without markers lose their role in Safari; `role` keeps it.
  steps: {
    list: '<ol class="steps" role="list">\n',
    listEnd: '</ol>\n',
    part: '<li class="step">\n',
    partEnd: '</li>\n',
  },
  cards: {
    list: '<ul class="cards" role="list">\n',
    listEnd: '</ul>\n',
    // Open, so that it can be read at once; the player turns it to its front.
    part: '<li><details class="card" open><summary>\n',
    partEnd: '</details></li>\n',
    body: ['</summary>\n<div class="card-back">\n', '</div>\n'],
  },
};

export const blockRules: Rules = {
  container_block_open(tokens, index, _options, env) {
    const state = stateOf(env);
    const token = tokens[index];
    const info = (token?.meta ?? { name: '', title: '', attributes: {} }) as BlockInfo;
    const [html, block] = openBlock(info, token?.level ?? 0, state);
    state.blocks.push(block);
    return html;
  },
  container_block_close(_tokens, _index, _options, env) {
    const block = stateOf(env).blocks.pop();
    if (!block) return '';
    return endPart(block) + (block.parts?.started ? block.parts.listEnd : '') + block.close;
  },
  question_block(_tokens, _index, _options, env) {
    const state = stateOf(env);
    const form = state.context.questions?.[state.questions] ?? '';
    state.questions += 1;
    return `${form}\n`;
  },
};

function openBlock(info: BlockInfo, level: number, state: RenderState): [string, OpenBlock] {
  const say = state.context.say;
  const title = escapeHtml(info.title);
  const shape = parted[info.name];
  if (shape)
    return [
      '',
      { close: '', parts: { ...shape, heading: '', level: level + 1, open: false, started: false } },
    ];
  const callout = calloutNames.find((name) => name === info.name);
  if (callout) {
    state.ids += 1;
    const id = `block-${state.context.prefix}-${state.ids}`;
    const kind = `<span class="callout-kind">${escapeHtml(say(`callout.${callout}`))}</span>`;
    const name = title && ` <span class="callout-name">${title}</span>`;
    const open = `<div class="callout callout-${callout}" role="note" aria-labelledby="${id}">\n<p class="callout-title" id="${id}">${kind}${name}</p>\n`;
    return [open, { close: '</div>\n' }];
  }
  if (info.name === 'quote') {
    const source = title && `<figcaption>${title}</figcaption>\n`;
    return ['<figure class="quote"><blockquote>\n', { close: `</blockquote>\n${source}</figure>\n` }];
  }
  if (info.name === 'details') {
    const summary = title || escapeHtml(say('details'));
    return [
      `<details class="more"><summary>${summary}</summary>\n<div class="more-body">\n`,
      { close: '</div></details>\n' },
    ];
  }
  if (info.name === 'video' || info.name === 'audio') {
    state.ids += 1;
    // A transcript has no transcripts: what it plays is the film that it stands beside.
    const { context, inner } = state;
    const within: MarkdownContext = {
      ...context,
      prefix: `${context.prefix}_t${state.ids}`,
      topHeading: 4,
      transcript: () => undefined,
    };
    return mediaBlock(info.name, info, context, (text) => inner(text, within));
  }
  // An unknown name is a finding of the checks; the words inside are the course's all the same.
  return ['<div>\n', { close: '</div>\n' }];
}

/** Called at every heading: starts a new part when the heading belongs to the innermost block. */
export function startPart(state: RenderState, level: number, tag: string): string {
  const block = state.blocks.at(-1);
  const parts = block?.parts;
  if (!block || !parts || parts.level !== level || (parts.heading !== '' && parts.heading !== tag)) return '';
  const start = parts.started ? endPart(block) : parts.list;
  Object.assign(parts, { heading: tag, open: true, started: true });
  return start + parts.part;
}

/** Called after the same heading: opens what holds the part's text. */
export function startPartBody(state: RenderState, level: number, tag: string): string {
  const parts = state.blocks.at(-1)?.parts;
  return parts?.level === level && parts.heading === tag ? (parts.body?.[0] ?? '') : '';
}

function endPart({ parts }: OpenBlock): string {
  if (!parts?.open) return '';
  parts.open = false;
  return (parts.body?.[1] ?? '') + parts.partEnd;
}
