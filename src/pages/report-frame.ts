import { createHash } from 'node:crypto';

/** The model of `templates/views/report-frame.hbs`: what reports that are sent as one file have in common. */
export interface ReportFrame {
  readonly policy: string;
  /** Style, as it stands between its tags. */
  readonly styleHtml: string;
  readonly title: string;
  /** A sentence at the foot. */
  readonly foot: string;
  /** BCP 47; English where it is missing. */
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
}

/** `css` is in the file, and its policy lets nothing else in (a hash of that very style; no script). */
export function reportFrame(title: string, css: string, foot: string): ReportFrame {
  // No style sheet of ours has `</style`; if one had, the page would end early and its hash would not fit.
  const hash = createHash('sha256').update(css).digest('base64');
  return {
    policy: `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`,
    styleHtml: css,
    title,
    foot,
  };
}
