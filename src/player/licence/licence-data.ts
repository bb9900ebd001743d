/**
 * What `data/licence.js` assigns to `globalThis.coursewrightLicence`: a licence as the package says it, in plain, and the
 * token that proves it. Changing this shape is changing the contract between `src/pages` and `src/player/licence`.
 */
export interface LicenceData {
  readonly format: 1;
  readonly terms: Terms;
  /** Id of the course; of a refresher, of the course that it was made of. */
  readonly course: string;
  /** Whether learners who have not begun may be asked to wait; only ever together with `token` and `key`. */
  readonly mayBlock: boolean;
  /** JWS in compact form, as in `licence.jwt`. */
  readonly token?: string;
  /** The publisher's public key (RFC 8037 §2). */
  readonly key?: { readonly kty: string; readonly crv: string; readonly x: string };
  /** By language (BCP 47), as `lang` of the pages has it. */
  readonly texts: Readonly<Record<string, LicenceTexts>>;
}

export interface Terms {
  readonly onExpiry: 'notice' | 'block-new' | 'none';
  /** `YYYY-MM-DD`: the last day of the grace, or of the term where there is none. Missing where it has no end. */
  readonly lastDay?: string;
  /** Hosts, `*.` for all names below one; none: any. */
  readonly hosts: readonly string[];
}

/** Whole sentences, with names and days in them. */
export interface LicenceTexts {
  readonly ended: string;
  readonly elsewhere: string;
  readonly close: string;
  readonly blockedTitle: string;
  readonly blocked: string;
  readonly leave: string;
  readonly left: string;
  /** Whom to ask; `label` says so. */
  readonly contact: {
    readonly label: string;
    readonly name: string;
    readonly email: string;
    readonly phone?: string;
  };
}
