import { deflateSync } from 'node:zlib';
import { viewFiles } from '../../src/packaging/view-files.ts';
import { signDelivery } from '../../src/proof/sign-delivery.ts';
import type { SigningKey } from '../../src/proof/signing-key.ts';
import type { PackageView } from '../../src/targets/target.ts';
import { testKey } from './signing.ts';
import { zipBytes } from './zip-bytes.ts';

export type FilesByPath = ReadonlyMap<string, Uint8Array>;

const text = (content: string) => Buffer.from(content);

/** One file of each kind that a delivery has. */
export const deliveryFiles: FilesByPath = new Map<string, Uint8Array>([
  ['index.html', text('<!doctype html><title>Riverton</title>')],
  ['delivery.json', text('{ "licensee": "riverton" }\n')],
  ['packages/example-1.0.0-scorm12.zip', zipBytes([{ name: 'imsmanifest.xml', data: '<manifest/>' }])],
  ['packages/example-1.0.0-cmi5.zip', zipBytes([{ name: 'cmi5.xml', data: '<courseStructure/>' }])],
  ['calendar/refreshers.ics', text('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n')],
  ['schedule/due.csv', text('learner,step,on\n')],
  ['bom.cdx.json', text('{}')],
  ['provenance.intoto.jsonl', text('{}\n')],
  ['licence.jwt', text('a.b.c')],
  ['media/logo.png', deflateSync(text('not really a picture'))],
  ['empty.txt', new Uint8Array()],
]);

export function viewOf(files: FilesByPath, name = 'riverton'): PackageView {
  return viewFiles(
    name,
    [...files].map(([path, bytes]) => ({ path, content: { bytes } })),
  );
}

/** The files with what signing puts beside them. */
export async function signedFiles(
  files: FilesByPath = deliveryFiles,
  key: SigningKey = testKey(),
): Promise<FilesByPath> {
  const { value, diagnostics } = await signDelivery(viewOf(files), key);
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return new Map([...files, ...value.files]);
}
