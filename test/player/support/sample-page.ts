import type { CourseData, ModuleData } from '../../../src/player/course-data.ts';
import { surveyBody } from './sample-survey.ts';

/** A page for a course by the contract between views and player: bare, and complete without script. */
export function samplePage(data: CourseData): string {
  const pages = data.modules.flatMap((module) => module.pages.map((page) => section(data, module, page)));
  return `<!DOCTYPE html>
<html lang="${data.course.language}" dir="ltr" class="no-js"><head><meta charset="utf-8"><title>${data.course.title}</title>
<link rel="icon" href="data:,"><script defer src="data.js"></script><script defer src="player.js"></script></head><body>
<header class="masthead"><button type="button" data-cw="menu" aria-expanded="false" aria-controls="contents" hidden>Contents</button>
<h1 class="course-title">${data.course.title}</h1><div class="masthead-tools" data-cw="tools" hidden>
<div class="progress"><progress data-cw="progress" max="100" value="0" aria-label="Progress"></progress><span data-cw="progress-text"></span></div>
<p class="save-state" data-cw="save-state" role="status"></p></div><button type="button" data-cw="exit" hidden>Save and exit</button></header>
<div class="notice" data-cw="notice" role="alert" hidden></div>
<nav class="contents" id="contents" aria-label="Contents"><ol>${data.modules.map(entry).join('')}</ol><p><a href="#glossary">Glossary</a></p></nav>
<main id="main" tabindex="-1">${pages.join('')}
<section class="glossary" id="glossary"><h2 id="title-glossary" tabindex="-1">Glossary</h2><dl><div id="term-record"><dt>record</dt><dd>kept</dd></div></dl></section>
<nav class="pager" aria-label="Pages" data-cw="pager" hidden><button type="button" data-cw="previous">Previous</button>
<span data-cw="position"></span><button type="button" data-cw="next">Next</button></nav></main></body></html>`;
}

function entry(module: ModuleData): string {
  const links = module.pages.map(
    (page) =>
      `<a href="#page-${page.id}" data-page="${page.id}"><span class="page-state" data-cw="page-state"></span>${page.title}</a>`,
  );
  if (module.kind !== 'pages') return `<li data-module="${module.id}">${links.join('')}</li>`;
  return `<li data-module="${module.id}"><span>${module.title}</span><ol>${links.map((link) => `<li>${link}</li>`).join('')}</ol></li>`;
}

function section(data: CourseData, module: ModuleData, page: ModuleData['pages'][number]): string {
  const activity =
    module.kind === 'pages'
      ? ''
      : ` data-activity="${module.kind}"${module.quiz ? ` data-quiz="${module.id}"` : ''}`;
  const body = module.quiz
    ? quizBody(data, module)
    : module.kind === 'survey'
      ? surveyBody(data, module)
      : `<p>See <a class="term" href="#term-record" data-term="record">record</a> and <a href="#place-${page.id}">below</a>.</p>${page.questions.map((id) => form(data, id, 'check')).join('')}<h3 id="place-${page.id}">Further down</h3>`;
  return `<section class="page" id="page-${page.id}" data-page="${page.id}" data-module="${module.id}"${activity} aria-labelledby="title-${page.id}"><h2 id="title-${page.id}" tabindex="-1">${page.title}</h2>${body}</section>`;
}

function quizBody(data: CourseData, { quiz }: ModuleData): string {
  const asked = new Set([...(quiz?.questions ?? []), ...(quiz?.draw.flatMap(({ pool }) => pool) ?? [])]);
  const items = [...asked]
    .map((id) => `<li data-question-item="${id}">${form(data, id, 'quiz')}</li>`)
    .join('');
  return `<div data-cw="quiz-start" hidden><button type="button" data-cw="start">Start</button></div><div data-cw="quiz-status" role="status"></div>
<ol class="quiz-questions" data-cw="quiz-questions">${items}</ol>
<div data-cw="quiz-actions" hidden><button type="button" data-cw="submit-quiz">Submit answers</button></div><div class="quiz-result" data-cw="quiz-result" tabindex="-1" hidden>${quiz?.testOut ? '<p data-cw="tested-out" hidden>You need not do that.</p>' : ''}${remediation(data)}</div>`;
}

function remediation({ objectives, modules }: CourseData): string {
  const items = objectives.map(({ id, text }) => {
    const taught = modules.filter(({ kind, objectives }) => kind === 'pages' && objectives.includes(id));
    const links = taught.flatMap(({ pages }) =>
      pages.map((page) => `<li><a href="#page-${page.id}"><span></span>${page.title}</a></li>`),
    );
    return `<li data-objective="${id}">${text}<ul>${links.join('')}</ul></li>`;
  });
  return `<div class="quiz-remediate" data-cw="remediate" hidden><h4>Where to read about it</h4><ul>${items.join('')}</ul></div>`;
}

function form(data: CourseData, id: string, purpose: 'check' | 'quiz'): string {
  const question = data.questions[id];
  const kind = question?.type === 'multiple' ? 'checkbox' : 'radio';
  const options = (question?.options ?? [])
    .map(
      (option) =>
        `<label class="option"><input type="${kind}" name="q-${id}" value="${option.id}"><span class="option-text">Option ${option.id}</span></label>`,
    )
    .join('');
  const told = (question?.options ?? [])
    .map(
      (option) =>
        `<div data-feedback="option" data-option="${option.id}"${option.correct ? ' data-correct data-more' : ''}>About ${option.id}</div>`,
    )
    .join('');
  const explanation = `${told}<div data-feedback="correct">Well seen</div><div data-feedback="incorrect">Look again</div><div data-feedback="hint">Think of the first hour</div>`;
  const holder =
    purpose === 'check'
      ? `<details class="explanation" data-cw="explanation"><summary>Answer</summary>${explanation}</details>`
      : `<template data-cw="explanation">${explanation}</template>`;
  return `<form class="question" id="question-${id}" data-question="${id}" data-type="${question?.type}" novalidate autocomplete="off"><div class="prompt" id="prompt-${id}">Prompt of ${id}</div><fieldset aria-labelledby="prompt-${id}">${options}</fieldset>
<div data-cw="actions" tabindex="-1" hidden><button type="submit" data-cw="check">Check answer</button><button type="button" data-cw="retry" hidden>Try again</button><button type="button" data-cw="hint" hidden>Hint</button></div>
<div class="result" data-cw="result" role="status"></div>${holder}</form>`;
}
