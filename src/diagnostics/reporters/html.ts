import { findingsPage } from '../../pages/findings-page.ts';
import type { Reporter } from './reporter.ts';

/** A page of its own; what it is made of is beside the other pages. */
export const html: Reporter = findingsPage;
