import { type Code, codes } from './codes/index.ts';
import type { Diagnostic, Place, Severity } from './diagnostic.ts';

/** The `{names}` in a message template, as a union of string literals. */
type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Exclude<Name, CourseSyntax> | NamesIn<Rest>
  : never;
/** Braces of the course format that messages show as they are. */
type CourseSyntax = ` ${string}` | `#${string}` | `${string}=${string}` | 'decorative';
type TemplatesOf<C extends Code> = (typeof codes)[C] extends { readonly hint: infer Hint extends string }
  ? `${(typeof codes)[C]['message']}${Hint}`
  : (typeof codes)[C]['message'];
export type Parameters<C extends Code> = Readonly<Record<NamesIn<TemplatesOf<C>>, string | number>>;

interface Extras {
  readonly related?: Diagnostic['related'];
  /** Replaces the table's hint where this one case has better advice. */
  readonly hint?: string;
  readonly severity?: Severity;
  readonly fix?: Diagnostic['fix'];
}

/**
 * Makes a diagnostic from the table of codes. An unknown code or a missing parameter does not compile.
 */
export function diagnostic<C extends Code>(
  code: C,
  place: Place | undefined,
  parameters: Parameters<C>,
  extras: Extras = {},
): Diagnostic {
  const entry: { severity: Severity; message: string; hint?: string } = codes[code];
  const values = parameters as Readonly<Record<string, string | number>>;
  const fill = (template: string) =>
    template.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
  const hint = extras.hint ?? (entry.hint === undefined ? undefined : fill(entry.hint));
  return {
    code,
    severity: extras.severity ?? entry.severity,
    message: fill(entry.message),
    ...(hint ? { hint } : {}),
    ...(place ? { place } : {}),
    ...(extras.fix ? { fix: extras.fix } : {}),
    ...(extras.related ? { related: extras.related } : {}),
  };
}
