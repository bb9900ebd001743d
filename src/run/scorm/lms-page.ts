import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { Json } from './data-model.ts';
import type { Edition } from './elements.ts';

/** The file with scorm-again's API for an edition; it throws where that is not installed. */
export function scormAgain(edition: Edition): string {
  return createRequire(import.meta.url).resolve(
    edition === '1.2' ? 'scorm-again/scorm12' : 'scorm-again/scorm2004',
  );
}

export async function sendScript(response: ServerResponse, file: string): Promise<void> {
  response.setHeader('Content-Type', 'text/javascript');
  response.end(await readFile(file));
}

/** One launch, as `lms-page.js` is told of it. */
interface SetUp {
  readonly edition: Edition;
  /** Which launch of the SCO, from 1. */
  readonly launch: number;
  readonly id: number;
  readonly api: boolean;
  readonly popup: boolean;
  readonly cmi: Json;
  /** Address of the SCO. */
  readonly content: string;
}

export function sendPage(
  response: ServerResponse,
  { edition, launch, id, api, popup, cmi, content }: SetUp,
): void {
  const commitUrl = `/lms/commit/${id}`;
  const callsUrl = `/lms/calls/${id}`;
  const setup = JSON.stringify({ edition, launch, api, popup, cmi, commitUrl, callsUrl, content });
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(`<!doctype html>
<title>LMS</title>
<link rel="icon" href="data:,">
<style>html,body{margin:0;height:100%}iframe{border:0;display:block;width:100%;height:100%}</style>
<body>
<script type="application/json" id="setup">${setup.replaceAll('<', '\\u003c')}</script>
<script src="/lms/api.js"></script>
<script src="/lms/page.js"></script>`);
}
