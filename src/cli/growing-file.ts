import { type FileHandle, open, rename, rm } from 'node:fs/promises';

/** So much is written at once. UTF-16 units. */
const piece = 256 * 1024;

/** A file that is written bit by bit, beside the one whose place it takes when it is whole. */
export class GrowingFile {
  readonly path: string;
  readonly #beside: string;
  readonly #handle: FileHandle;
  #text = '';

  private constructor(path: string, beside: string, handle: FileHandle) {
    this.path = path;
    this.#beside = beside;
    this.#handle = handle;
  }

  static async begin(path: string): Promise<GrowingFile> {
    const beside = `${path}.${process.pid}.partial`;
    return new GrowingFile(path, beside, await open(beside, 'w'));
  }

  /** To be waited for where it answers with a promise: what was collected is being written. */
  add(text: string): Promise<void> | undefined {
    this.#text += text;
    return this.#text.length < piece ? undefined : this.#flush();
  }

  async finish(): Promise<void> {
    await this.#flush();
    await this.#handle.close();
    await rename(this.#beside, this.path);
  }

  async abandon(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    await rm(this.#beside, { force: true });
  }

  async #flush(): Promise<void> {
    const text = this.#text;
    this.#text = '';
    await this.#handle.writeFile(text);
  }
}
