import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { applyRules, rulesAbout, type VerifyOptions } from '../../verify/rule.ts';
import { startPagePath } from '../start-page.ts';
import type { PackageView } from '../target.ts';

const rule = rulesAbout<{ readonly file: string; readonly paths: ReadonlySet<string> }>();

const webRules = [
  rule('PKG-START-PAGE', function* ({ paths }) {
    if (!paths.has(startPagePath)) yield {};
  }),
];

export async function verifyWeb(view: PackageView, options?: VerifyOptions): Promise<Diagnostic[]> {
  const paths = new Set(view.entries.map((entry) => entry.path));
  return applyRules(webRules, { file: view.name, paths }, options);
}
