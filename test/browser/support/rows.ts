import type { Learner } from './learner.ts';

/** The rows of an ordering question brought into an order with their buttons. */
export async function arrange(who: Learner, question: string, items: readonly string[]): Promise<void> {
  for (const [at, item] of items.entries()) {
    const row = who.question(question).locator(`li:has([data-item="${item}"])`);
    const from = (await order(who, question)).indexOf(item);
    for (let place = from; place > at; place -= 1) await row.locator('[data-move="-1"]').click();
  }
}

export async function order(who: Learner, question: string): Promise<string[]> {
  return who
    .question(question)
    .locator('.order [data-item]')
    .evaluateAll((list) => list.map((one) => (one as HTMLElement).dataset.item ?? ''));
}
