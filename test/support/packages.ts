import type { TargetId } from '../../src/course/model.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { assemble } from '../../src/packaging/assemble.ts';
import { viewFiles } from '../../src/packaging/view-files.ts';
import type { Content, ContentFile } from '../../src/releases/release.ts';
import { targets } from '../../src/targets/index.ts';
import type { VerifyOptions } from '../../src/verify/rule.ts';
import { verify } from '../../src/verify/verify.ts';
import { bytes, testContent } from './content.ts';
import { schemas } from './schemas.ts';

const player = bytes("'use strict';\nwindow.addEventListener('pagehide', () => undefined);\n");

/** The files of a good package. */
export function packageFiles(target: TargetId, content: Content = testContent()): ContentFile[] {
  return assemble(content, targets[target], player, schemas);
}

export function textOf(files: readonly ContentFile[], path: string): string {
  const content = files.find((file) => file.path === path)?.content;
  if (!content || !('bytes' in content)) throw new Error(`There is no ${path}`);
  return new TextDecoder().decode(content.bytes);
}

export type Change = (files: ContentFile[]) => ContentFile[];

/** Replaces a part of a text file, and insists that it was there: a mutation that changes nothing tests nothing. */
export function edit(path: string, from: string | RegExp, to: string): Change {
  return (files) => {
    const before = textOf(files, path);
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${path} has no ${from}`);
    return put(path, after)(files);
  };
}

export function put(path: string, content: string | Uint8Array): Change {
  const file: ContentFile = {
    path,
    content: { bytes: typeof content === 'string' ? bytes(content) : content },
  };
  return (files) => [...files.filter((one) => one.path !== path), file];
}

export function remove(path: string): Change {
  return (files) => {
    const left = files.filter((file) => file.path !== path);
    if (left.length === files.length) throw new Error(`There is no ${path}`);
    return left;
  };
}

export function rename(from: string, to: string): Change {
  return (files) => put(to, textOf(files, from))(remove(from)(files));
}

export function all(...changes: Change[]): Change {
  return (files) => changes.reduce((changed, change) => change(changed), files);
}

/** The codes that `verify` finds, each once, in the order of the alphabet. */
export async function codesFor(files: readonly ContentFile[], options?: VerifyOptions): Promise<string[]> {
  const found = await findings(files, options);
  return [...new Set(found.map((one) => one.code))].sort();
}

export function findings(files: readonly ContentFile[], options?: VerifyOptions): Promise<Diagnostic[]> {
  return verify(viewFiles('package.zip', files), options);
}
