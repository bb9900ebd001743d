import { existsSync } from 'node:fs';
import type { BrowserType } from 'playwright-core';
import type { Result } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/report.ts';
import { axeSource } from './axe.ts';
import { findLeanChromium } from './chromium.ts';
import { scormAgain } from './scorm/lms-page.ts';

/** What packages are run with. None of it is installed with Coursewright: who only builds courses needs none. */
export interface RunTools {
  readonly chromium: BrowserType;
  /** A Chromium, Chrome or Edge. */
  readonly executable: string;
  /** The script of axe-core. */
  readonly axe: string;
}

interface Sources {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly exists?: (file: string) => boolean;
  readonly load?: Readonly<Record<Library, () => unknown>>;
}

const libraries = ['playwright-core', 'scorm-again', 'axe-core'] as const;
type Library = (typeof libraries)[number];

const installed: Readonly<Record<Library, () => unknown>> = {
  'playwright-core': () => import('playwright-core'),
  'scorm-again': () => [scormAgain('1.2'), scormAgain('2004')],
  'axe-core': axeSource,
};

/** Loads what is needed, or says what is missing and how to come by it. */
export async function loadRunTools({
  env = process.env,
  exists = existsSync,
  load = installed,
}: Sources = {}): Promise<Result<RunTools | undefined>> {
  const loaded = new Map<Library, unknown>();
  for (const name of libraries) {
    try {
      loaded.set(name, await load[name]());
    } catch {
      // Told below, with all others.
    }
  }
  const missing = libraries.filter((name) => !loaded.has(name));
  const executable = findLeanChromium(env, exists);
  const isThere = executable !== undefined && exists(executable);
  const findings = [
    ...(missing.length > 0
      ? [
          diagnostic('RUN-TOOL', undefined, {
            reason: `${listed(missing)} ${missing.length === 1 ? 'is' : 'are'} not installed`,
            advice: `Install what is missing: npm install --save-dev ${missing.join(' ')}`,
          }),
        ]
      : []),
    ...(isThere
      ? []
      : [
          diagnostic('RUN-TOOL', undefined, {
            reason: executable
              ? `there is no ${executable}, which CHROMIUM_PATH names`
              : 'there is no Chromium',
            advice:
              'Install Chromium, Chrome or Edge (on Debian: apt-get install chromium), or set CHROMIUM_PATH to the executable of one.',
          }),
        ]),
  ];
  if (findings.length > 0 || executable === undefined) return { value: undefined, diagnostics: findings };
  const { chromium } = loaded.get('playwright-core') as { chromium: BrowserType };
  return { value: { chromium, executable, axe: loaded.get('axe-core') as string }, diagnostics: [] };
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
