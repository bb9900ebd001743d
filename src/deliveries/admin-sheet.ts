import { pageWords } from '../languages/pages/index.ts';
import { reportFrame } from '../pages/report-frame.ts';
import { renderDelivery } from '../pages/views.ts';
import type { DeliveryFacts } from './delivery.ts';
import type { LedgerLine } from './ledger.ts';

/** What the sheet is made of beside the facts. */
export interface SheetParts {
  readonly css: string;
  /** Earlier deliveries to this licensee, the oldest first. */
  readonly history: readonly LedgerLine[];
}

/** `index.html` of a delivery: what an LMS admin who knows nothing of us has to know to get the courses live. */
export function adminSheet(facts: DeliveryFacts, { css, history }: SheetParts): string {
  const title = `Courses for ${facts.licensee.agency}`;
  return renderDelivery(
    { frame: reportFrame(title, css, facts.madeBy), title, facts, history },
    pageWords('en'),
  );
}
