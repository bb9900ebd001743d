/** What files begin with, by what they are. `.` stands for any byte; the last of HTML may be in any case. */
const beginnings: readonly (readonly [kind: string, begins: RegExp])[] = [
  ['a PNG picture', /^\x89PNG/],
  ['a JPEG picture', /^\xff\xd8\xff/],
  ['a GIF picture', /^GIF8/],
  ['a WebP picture', /^RIFF....WEBP/s],
  ['an AVIF picture', /^....ftypavi[fs]/s],
  ['an MP4 recording', /^....ftyp(?!avi[fs])/s],
  ['a WebM film', /^.E\xdf\xa3/s],
  ['an Ogg recording', /^OggS/],
  ['an MP3 recording', /^(?:ID3|\xff[\xfb\xf3\xf2])/],
  ['a WAV recording', /^RIFF....WAVE/s],
  ['a PDF document', /^%PDF-/],
  ['a zip, such as an office document', /^PK../s],
  ['a web page', /^\s*<(?:!doctype html|html)[\s>]/i],
];
const office = 'a zip, such as an office document';
const ogg = 'an Ogg recording';
const mp4 = 'an MP4 recording';

/** What each extension promises; text files promise nothing that could be told from their beginning. */
const promised: Readonly<Record<string, string>> = {
  png: 'a PNG picture',
  jpg: 'a JPEG picture',
  jpeg: 'a JPEG picture',
  gif: 'a GIF picture',
  webp: 'a WebP picture',
  avif: 'an AVIF picture',
  mp4: mp4,
  m4v: mp4,
  m4a: mp4,
  webm: 'a WebM film',
  ogv: ogg,
  ogg,
  oga: ogg,
  mp3: 'an MP3 recording',
  wav: 'a WAV recording',
  pdf: 'a PDF document',
  docx: office,
  xlsx: office,
  pptx: office,
  odt: office,
  ods: office,
  odp: office,
};

/** Bytes from the beginning of a file that tell what it is. */
export const tellingBytes = 512;

/**
 * What a file is, where it is surely something else than its extension says. Servers go by the extension, and browsers
 * told not to guess (`X-Content-Type-Options: nosniff`, as LMSs send it) then show nothing.
 */
export function otherContent(extension: string, head: Uint8Array): string | undefined {
  const wanted = promised[extension];
  if (!wanted) return undefined;
  const text = Buffer.from(head.subarray(0, tellingBytes)).toString('latin1');
  const kind = beginnings.find(([, begins]) => begins.test(text))?.[0];
  return kind === wanted ? undefined : kind;
}

const megabyte = 1_000_000;
const films: readonly string[] = ['mp4', 'm4v', 'webm', 'ogv'];
const sounds: readonly string[] = ['mp3', 'm4a', 'ogg', 'oga', 'wav'];
const pictures: readonly string[] = ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'svg'];

/**
 * Bytes from which on a file is larger than learners on a phone or a slow line should have to wait for: a picture of 3 MB
 * takes ten seconds at 2.5 Mbit/s, an hour of speech at 96 kbit/s has 43 MB, half an hour of film at 1.2 Mbit/s 270 MB.
 */
export function largestFor(extension: string): number {
  if (pictures.includes(extension)) return 3 * megabyte;
  if (sounds.includes(extension)) return 60 * megabyte;
  return (films.includes(extension) ? 300 : 50) * megabyte;
}
