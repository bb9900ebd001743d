import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { bodyOf } from '../serve.ts';

interface Document {
  readonly content: string;
  readonly type: string;
  readonly etag: string;
}

/** Key of a document: resource, activity, agent, registration and name, as one text. */
export type Key = string;

/**
 * The document resources of xAPI (Communication, 2.2 to 2.7). A write takes some milliseconds, like a database:
 * of two overlapping writes the second gets 412 and is lost, which is what real record stores do.
 */
export class Documents {
  readonly #documents = new Map<Key, Document>();
  readonly #writing = new Set<Key>();

  readonly #complain: (text: string) => void;
  /** Milliseconds that a write takes. */
  readonly #delay: number;

  constructor(complain: (text: string) => void, delay = 15) {
    this.#complain = complain;
    this.#delay = delay;
  }

  read(key: Key): string | undefined {
    return this.#documents.get(key)?.content;
  }

  write(key: Key, content: string, type = 'application/json'): void {
    this.#documents.set(key, {
      content,
      type,
      etag: `"${createHash('sha1').update(content).digest('hex')}"`,
    });
  }

  keys(): Key[] {
    return [...this.#documents.keys()];
  }

  async answer(request: IncomingMessage, response: ServerResponse, key: Key): Promise<void> {
    const document = this.#documents.get(key);
    if (request.method === 'GET') {
      if (document === undefined) return end(response, 404);
      response.setHeader('Content-Type', document.type);
      response.setHeader('ETag', document.etag);
      return end(response, 200, document.content);
    }
    const content = await bodyOf(request);
    if (request.method !== 'PUT' && request.method !== 'POST' && request.method !== 'DELETE')
      return end(response, 405);
    const precondition = this.#precondition(request, document);
    if (precondition !== undefined) return end(response, precondition);
    if (this.#writing.has(key)) {
      this.#complain(`two writes of ${key} overlapped; the second one is lost`);
      return end(response, 412);
    }
    this.#writing.add(key);
    await new Promise((waited) => setTimeout(waited, this.#delay));
    this.#writing.delete(key);
    if (request.method === 'DELETE') this.#documents.delete(key);
    else this.#store(key, content, request.headers['content-type'] ?? '', response);
    return end(response, 204);
  }

  /** Status to refuse with, or `undefined`: Communication 3.1, Concurrency. */
  #precondition(request: IncomingMessage, document: Document | undefined): number | undefined {
    const match = request.headers['if-match'];
    const none = request.headers['if-none-match'];
    if (match !== undefined && match !== '*' && match !== document?.etag) return 412;
    if (match === '*' && document === undefined) return 412;
    if (none === '*' && document !== undefined) return 412;
    return undefined;
  }

  #store(key: Key, content: string, type: string, response: ServerResponse): void {
    if (!type.startsWith('application/json'))
      this.#complain(`${key} was sent as '${type}', not as application/json`);
    try {
      JSON.parse(content);
    } catch {
      this.#complain(`${key} is not JSON: ${content.slice(0, 60)}`);
    }
    this.write(key, content, type);
    const etag = this.#documents.get(key)?.etag;
    if (etag !== undefined) response.setHeader('ETag', etag);
  }
}

function end(response: ServerResponse, status: number, content = ''): void {
  response.statusCode = status;
  response.end(content);
}
