import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { executable } from './support/command-line.ts';
import { exampleCourse } from './support/example-course.ts';
import { readSarif } from './support/sarif.ts';
import { writeFiles } from './support/temp-course.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const root = new URL('../', import.meta.url);
const text = (path: string) => readFileSync(new URL(path, root), 'utf8');
const yaml = (path: string) => parse(text(path), { strict: true });

/** A PATH on which `coursewright` and `npx coursewright` are ours, and nothing is installed. */
const path = temporaryFolder('path');
beforeAll(() => {
  const ours = `exec "${process.execPath}" "${executable}" "$@"`;
  const programs = {
    coursewright: ours,
    npx: `[ "$1" = coursewright ] || exit 99; shift; ${ours}`,
    npm: '[ "$1" = ci ]',
  };
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(path, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(path, name), 0o755);
  }
});

/** Runs the lines of a step as the runner does. */
function shell(folder: string, lines: string, env: NodeJS.ProcessEnv = {}): number | null {
  const { status, stderr } = spawnSync('/bin/sh', ['-e', '-c', lines], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...env, PATH: `${path}:${process.env.PATH}` },
  });
  if (status === 2 || status === 3 || status === 99) expect.fail(`${lines}\n${stderr}`);
  return status;
}

const good = () => writeFiles(exampleCourse({}));
const wrong = () => writeFiles(exampleCourse({ 'course.yaml': 'navigation: liner' }));

interface Step {
  readonly name?: string;
  readonly if?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
}

describe('the workflow for GitHub Actions', () => {
  const workflow = yaml('docs/ci/github-actions.yml');
  const steps: readonly Step[] = workflow.jobs.courses.steps;
  /** As GitHub does: after a step that failed, only those that always run. */
  function runAll(folder: string): { failed: (string | undefined)[]; summary: string } {
    const summary = join(temporaryFolder(), 'summary');
    const failed: (string | undefined)[] = [];
    for (const step of steps) {
      if (!step.run || (failed.length > 0 && step.if !== 'always()')) continue;
      if (shell(folder, step.run, { GITHUB_STEP_SUMMARY: summary }) !== 0) failed.push(step.name);
    }
    return { failed, summary: readFileSync(summary, 'utf8') };
  }
  const uploaded = (action: string) => steps.find(({ uses }) => uses?.startsWith(action))?.with ?? {};

  it('checks, sums up and builds a good course; what it uploads is there', async () => {
    const folder = await good();
    const { failed, summary } = runAll(folder);
    expect([failed, summary]).toEqual([[], expect.stringMatching(/^## Coursewright check: no findings/)]);
    const log = uploaded('github/codeql-action/upload-sarif').sarif_file ?? '';
    expect(readSarif(readFileSync(join(folder, log), 'utf8')).runs[0].results).toEqual([]);
    const [packages = '', page = ''] = (uploaded('actions/upload-artifact').path ?? '').trim().split('\n');
    expect(readdirSync(join(folder, packages))).toContain('example-1.0.0-scorm12.zip');
    expect(readFileSync(join(folder, page), 'utf8')).toMatch(/^<!DOCTYPE html>/);
  });

  it('fails for a course with a mistake, says which, and builds nothing', async () => {
    const folder = await wrong();
    const { failed, summary } = runAll(folder);
    expect([failed, summary]).toEqual([['Check'], expect.stringContaining('liner')]);
    const log = uploaded('github/codeql-action/upload-sarif').sarif_file ?? '';
    expect(readSarif(readFileSync(join(folder, log), 'utf8')).runs[0].results).toHaveLength(1);
    expect(readdirSync(folder)).not.toContain('packages');
  });

  it('may write nothing but code scanning alerts', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(workflow.jobs.courses.permissions).toEqual({ contents: 'read', 'security-events': 'write' });
  });
});

describe('the job for GitLab CI', () => {
  const { courses } = yaml('docs/ci/gitlab-ci.yml');
  const lines: string = [...courses.before_script, ...courses.script].join('\n');

  it('checks and builds a good course; its reports and artifacts are there', async () => {
    const folder = await good();
    expect(shell(folder, lines)).toBe(0);
    const { codequality, junit } = courses.artifacts.reports;
    expect(JSON.parse(readFileSync(join(folder, codequality), 'utf8'))).toEqual([]);
    expect(readFileSync(join(folder, junit), 'utf8')).toContain('failures="0"');
    for (const one of courses.artifacts.paths)
      expect(readdirSync(join(folder, one)).length).toBeGreaterThan(0);
  });

  it('fails for a course with a mistake, with both reports, which are kept', async () => {
    const folder = await wrong();
    expect(shell(folder, lines)).toBe(1);
    const { codequality, junit } = courses.artifacts.reports;
    expect(JSON.parse(readFileSync(join(folder, codequality), 'utf8'))).toHaveLength(1);
    expect(readFileSync(join(folder, junit), 'utf8')).toContain('failures="1"');
    expect(courses.artifacts.when).toBe('always');
  });
});

describe('the pre-commit hooks', () => {
  const hooks: readonly Readonly<Record<string, string>>[] = yaml('.pre-commit-hooks.yaml');
  const bins = Object.keys(JSON.parse(text('package.json')).bin);

  it.each(hooks)(
    '$id: its command is ours, passes a good course and refuses another',
    async ({ entry = '', ...hook }) => {
      expect(bins).toContain(entry.split(' ')[0]);
      expect(hook).toMatchObject({ language: 'node', pass_filenames: false, name: expect.any(String) });
      const files = new RegExp(hook.files ?? '');
      expect(['course.yaml', 'modules/one.md'].every((file) => files.test(file))).toBe(true);
      expect(shell(await good(), entry)).toBe(0);
      const unfrozen = exampleCourse({ 'modules/one.md': '## Start\n\n{{ none }}\n' });
      expect(shell(await writeFiles(unfrozen), entry)).toBe(1);
    },
  );

  it('are what the example names', () => {
    const [{ hooks: named }] = yaml('docs/ci/pre-commit-config.yaml').repos;
    const ids = hooks.map(({ id }) => id);
    for (const { id } of named) expect(ids).toContain(id);
  });
});

describe('the examples', () => {
  it('are all linked from the README', () => {
    for (const name of readdirSync(new URL('docs/ci/', root)))
      expect(text('README.md')).toContain(`](docs/ci/${name})`);
  });
});
