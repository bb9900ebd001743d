import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import glob from 'fast-glob';
import { courseIdLength } from '../course/patterns.ts';
import { idFrom } from '../course/slug.ts';
import { startersFolder } from '../resources.ts';
import { exitCodes } from './exit.ts';
import type { Terminal } from './terminal.ts';

export interface NewFlags {
  readonly id?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly url?: string;
}

/** Starts a course in a new folder: a small one that builds, for the author to write over. */
export async function newCommand(
  folder: string,
  flags: NewFlags,
  terminal: Terminal,
  from: string,
): Promise<number> {
  const target = resolve(from, folder);
  const there = await readdir(target).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? [] : undefined,
  );
  if (there === undefined || there.length > 0) {
    const problem = there === undefined ? 'is not a folder' : 'is not empty';
    terminal.complain(`“${folder}” ${problem}, so nothing was written. Name a new folder.`);
    return exitCodes.usage;
  }
  const name = basename(target);
  const title = flags.title ?? name.replace(/[-_]+/g, ' ').replace(/^./, (first) => first.toUpperCase());
  const values: Readonly<Record<string, string>> = {
    id: flags.id ?? idFrom(name, 'course', courseIdLength),
    title: quoted(title),
    publisher: quoted(flags.publisher ?? 'Your organisation'),
    url: flags.url ?? 'https://www.example.com',
  };
  for (const path of await glob('**/*', { cwd: join(startersFolder, 'basic') })) {
    const text = await readFile(join(startersFolder, 'basic', path), 'utf8');
    const file = join(target, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(
      file,
      text.replace(/__(\w+)__/g, (whole, key: string) => values[key] ?? whole),
    );
  }
  const shown = /[^\w./-]/.test(folder) ? `"${folder}"` : folder;
  terminal.print(`A course was started in ${folder}. Next:

  coursewright check ${shown}
  coursewright build ${shown} --target web

Then open the page in the zip, and write over modules/01-welcome.md.`);
  return exitCodes.ok;
}

/** A YAML string that holds any text. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
