/** The file system as the pipeline sees it: one folder, listed once, read by relative path. */
export interface Files {
  /** Absolute path of the folder; for messages and for streaming media. */
  readonly root: string;
  /** Every file below the folder, relative, with `/`, sorted byte-wise. */
  readonly entries: ReadonlyMap<string, FileEntry>;
  /** The whole file, or its first `length` bytes. */
  readonly read: (path: string, length?: number) => Promise<Uint8Array>;
  /** Paths of entries that a glob names, sorted. */
  readonly glob: (pattern: string) => Promise<string[]>;
  /** What the catalogue says for a course.yaml that does not. */
  readonly defaults?: CourseDefaults | undefined;
}

/** Fields of a course.yaml, as a catalogue may have them. */
export type CourseDefaults = Readonly<Record<string, unknown>>;

export interface FileEntry {
  readonly path: string;
  readonly size: number;
  /** A symbolic link: `inside` when its target is a file below the folder, so that it may be used. */
  readonly link?: 'inside' | 'outside' | 'folder' | 'broken';
}
