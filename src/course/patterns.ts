/**
 * What authors' names and addresses look like, for the schemas and for the command line: nothing here needs the schema
 * library, so that `--version` and `--help` answer at once.
 */

/** Lower-case ASCII: safe as an XML NCName part, a file name, an IRI segment and a SCORM identifier. */
export const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** An option may be called `1`: it never starts an identifier of its own. */
export const optionIdPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const idLength = 60;
/** A course's id starts the identifiers of all that is in it. */
export const courseIdLength = 40;

/**
 * What IRIs can be made from by adding a path: no query or fragment, which would swallow it, and no character that an
 * IRI cannot have (RFC 3987, 2.2: what cmi5 and xAPI take for an id).
 */
export const baseAddress =
  /^https:\/\/(?!.*%(?![0-9A-Fa-f]{2}))[^\s/?#@<>"{}|\\^`[\]\p{Cc}]+(\/[^\s?#<>"{}|\\^`[\]\p{Cc}]*)?$/u;
