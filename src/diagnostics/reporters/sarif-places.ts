import type { ArtifactLocation, PhysicalLocation, Region, Fix as SarifFix } from 'sarif';
import type { Diagnostic, Place } from '../diagnostic.ts';
import { positionAt } from '../positions.ts';
import { plain } from './sarif-text.ts';
import { wellFormed } from './well-formed.ts';

/** The folder that the command ran in; where it is, only whoever reads the file knows. */
export const root = '%SRCROOT%';

/** A file as a relative URI (SARIF 2.1.0 §3.4.3): what is not allowed in a segment of a path is percent-encoded. */
export function artifact(file: string): ArtifactLocation {
  return { uri: wellFormed(file).split('/').map(encodeURIComponent).join('/'), uriBaseId: root };
}

export function physical({ file, start, end }: Place): PhysicalLocation {
  return { artifactLocation: artifact(file), ...(start ? { region: region(start, end) } : {}) };
}

type Point = NonNullable<Place['start']>;

/** Lines and columns count from 1, in UTF-16 units, the end is the column after the last: as ours do (§3.30). */
function region(start: Point, end: Place['end']): Region {
  return {
    startLine: start.line,
    startColumn: start.column,
    ...(end ? { endLine: end.line, endColumn: end.column } : {}),
  };
}

/** A change of the very text that the finding is in; offsets in another text have no line and column here. */
export function fixOf({ fix, place, hint }: Diagnostic): SarifFix | undefined {
  if (!fix || place?.text === undefined || place.file !== fix.file) return undefined;
  const deletedRegion = region(
    positionAt(place.text, fix.offset),
    positionAt(place.text, fix.offset + fix.remove),
  );
  const replacement = { deletedRegion, insertedContent: { text: fix.insert } };
  return {
    ...(hint ? { description: { text: plain(hint) } } : {}),
    artifactChanges: [{ artifactLocation: artifact(fix.file), replacements: [replacement] }],
  };
}
