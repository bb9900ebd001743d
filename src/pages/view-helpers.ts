import type { HelperOptions } from 'handlebars';
import type { PageKey, Say } from '../languages/pages/index.ts';

/** `{{t 'quiz.start'}}`, `{{t 'minutes' count=5}}`: a text of the interface, in the language of the release. */
function t(key: PageKey, options: HelperOptions): string {
  const { say } = options.data as { readonly say: Say };
  return say(key, options.hash);
}

/** All helpers of our views. Logic belongs to view models; a helper only says words. */
export const viewHelpers = { t } as const;
