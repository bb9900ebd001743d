import { availableParallelism } from 'node:os';
import { basename, relative } from 'node:path';
import { type BuiltPackage, build } from '../build.ts';
import { findCourses } from '../course/find-courses.ts';
import type { TargetId } from '../course/model.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { printable } from '../diagnostics/reporters/code-frame.ts';
import type { Subject } from '../diagnostics/reporters/reporter.ts';
import { loadResources } from '../resources.ts';
import { type Answer, giveAnswer } from './answer.ts';
import { heldAgainst } from './baseline.ts';
import { knownFindings } from './baseline-file.ts';
import type { AnswerFlags } from './formats.ts';
import { interruptible } from './interruptible.ts';
import { courseSubjects } from './subjects.ts';
import type { Terminal } from './terminal.ts';

export interface BuildFlags extends AnswerFlags {
  readonly target?: readonly TargetId[];
  readonly out?: string;
  readonly jobs?: number;
  readonly analytics?: boolean;
  readonly pseudo?: boolean;
  /** `false`: the courses without their refreshers. */
  readonly refreshers?: boolean;
  readonly baseline?: string;
  /** `SOURCE_DATE_EPOCH`, checked by the caller. */
  readonly timestamp?: number;
}

export async function buildCommand(
  paths: readonly string[],
  flags: BuildFlags,
  terminal: Terminal,
  from: string,
): Promise<number> {
  const stopped = 'Stopped. Packages that were finished are kept; the one at hand was removed.';
  return interruptible(terminal, stopped, async (signal) => {
    const { target, out, timestamp, analytics, pseudo, refreshers } = flags;
    const jobs = flags.jobs ?? Math.min(8, Math.max(2, availableParallelism()));
    const known = await knownFindings(flags.baseline, from);
    if (known && 'code' in known) return await giveAnswer(unread(known), flags, terminal, from);
    const { value, diagnostics: found } = await build({
      paths,
      from,
      resources: loadResources(),
      ...(target ? { targets: target } : {}),
      ...(out === undefined ? {} : { out }),
      jobs,
      ...(known ? { known } : {}),
      ...(analytics ? { analytics } : {}),
      ...(pseudo ? { pseudo } : {}),
      ...(refreshers === false ? { refreshers } : {}),
      ...(timestamp === undefined ? {} : { timestamp }),
      signal,
      onProgress: (event) => {
        if (event.kind === 'course')
          terminal.progress(`Building ${event.folder} (${event.index + 1} of ${event.count})`);
        else if (terminal.verbosity === 'verbose')
          terminal.say(`wrote ${relative(from, event.package.file)}`);
      },
    });
    const held = { ...(flags.baseline === undefined ? {} : { baseline: flags.baseline }) };
    const subjects = (await findCourses(paths, from)).value.courses;
    const { diagnostics, note, fields } = await heldAgainst(found, held, { from, subjects, builds: true });
    return await giveAnswer(
      {
        command: 'build',
        findings: diagnostics,
        fields: { packages: value.map((one) => ({ ...one, file: relative(from, one.file) })), ...fields },
        notes: note === undefined ? [] : [printable(note)],
        subjects: async () => [...(await courseSubjects(paths, from)), ...value.map(packageSubject)],
        results: summary(value, from),
        news: () =>
          value.length ? [`${value.length} ${value.length === 1 ? 'package' : 'packages'} built.`] : [],
      },
      flags,
      terminal,
      from,
    );
  });
}

/** With a baseline that cannot be read nothing is built: nobody could say what may pass. */
function unread(finding: Diagnostic): Answer {
  return { command: 'build', findings: [finding], fields: { packages: [] }, subjects: async () => [] };
}

/** Findings about a package name it, and not the folder that it is in. */
function packageSubject({ title, target, language, file }: BuiltPackage): Subject {
  return { kind: 'package', path: basename(file), name: `${title} (${target}, ${language})` };
}

/** In the form of `sha256sum`, so that its `--check` reads it. */
function summary(packages: readonly BuiltPackage[], from: string): string[] {
  return packages.map((one) => `${one.sha256}  ${relative(from, one.file)}`);
}
