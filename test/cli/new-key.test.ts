import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newKeyCommand } from '../../src/cli/keys-command.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('keys new in a terminal', () => {
  async function typed(...passphrases: string[]) {
    const ask = async () => passphrases.shift();
    const shown: string[] = [];
    const keep = (text: string) => void shown.push(text);
    const terminal: Terminal = {
      print: keep,
      say: keep,
      complain: keep,
      progress: keep,
      paint: (_, text) => text,
      verbosity: 'normal',
    };
    const folder = join(temporaryFolder(), 'keys');
    const code = await newKeyCommand({}, { ask }, folder, terminal, folder);
    return { code, shown: shown.join('\n'), files: code === 0 ? readdirSync(folder) : [] };
  }

  it('asks for the passphrase twice', async () => {
    const { code, shown, files } = await typed('seven lonely bridges', 'seven lonely bridges');
    expect([code, files.length]).toEqual([0, 3]);
    expect(shown).not.toContain('seven lonely');
  });

  it.each([
    ['was typed in two ways', ['seven lonely bridges', 'seven lonely bridge'], 'PROOF-PASSPHRASE-TWICE'],
    ['is too short', ['short one'], 'PROOF-PASSPHRASE-SHORT'],
    ['is none', [], 'PROOF-PASSPHRASE-NEEDED'],
  ])('makes no key where what was typed %s', async (_, passphrases, expected) => {
    const { code, shown } = await typed(...passphrases);
    expect([code, shown]).toEqual([2, expect.stringContaining(expected)]);
  });
});
