import type { Page } from 'playwright-core';
import { axeFindings } from '../support/axe.ts';
import { contrastOf } from './contrast.ts';
import { lostWords } from './cut.ts';
import { measure } from './measures.ts';
import { type Setting, settings, wear } from './settings.ts';
import type { State } from './states.ts';

/** Looks at states in every setting, and keeps what it finds. */
export class Looks {
  /** Finding → the states and settings that have it. */
  readonly found = new Map<string, string[]>();

  async at(page: Page, states: readonly State[]): Promise<void> {
    for (const { name, reach, scope } of states) {
      await reach();
      for (const setting of settings) await this.look(page, name, setting, scope);
    }
  }

  private async look(page: Page, state: string, setting: Setting, scope: string | undefined): Promise<void> {
    await wear(page, setting);
    const measured = [...(await measure(page, scope)), ...(await lostWords(page, scope))];
    for (const one of measured) this.add(one, state, setting);
    if (setting.axe === 'none') return;
    const { violations, unsure } = await axeFindings(page, scope, setting.axe);
    for (const one of violations) this.add(one, state, setting);
    for (const [selector] of unsure) {
      const contrast = await contrastOf(page, selector);
      if (contrast < 4.5) this.add(`${selector} has a contrast of ${contrast.toFixed(2)}`, state, setting);
    }
  }

  private add(finding: string, state: string, setting: Setting): void {
    this.found.set(finding, [...(this.found.get(finding) ?? []), `${state}, ${setting.name}`]);
  }
}
