import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isDeepStrictEqual } from 'node:util';
import { bodyOf, sendJson } from '../serve.ts';
import { statementProblems } from './statement.ts';
import { type Fields, isObject, type Json, parse } from './values.ts';

/** The statement resource (Communication, 2.1): takes what xAPI 1.0.3 allows, whole batches or nothing. */
export class Statements {
  readonly kept: Fields[] = [];
  readonly #complain: (text: string) => void;

  constructor(complain: (text: string) => void) {
    this.#complain = complain;
  }

  /** `heard` is told what was sent, accepted or not. */
  async answer(
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
    heard: (sent: readonly Fields[]) => void,
  ): Promise<void> {
    if (request.method === 'GET') {
      heard([]);
      const registration = url.searchParams.get('registration');
      const found = this.kept.filter(
        (one) => registration === null || (one.context as Fields | undefined)?.registration === registration,
      );
      sendJson(response, 200, { statements: found.reverse(), more: '' });
      return;
    }
    const sent = parse(await bodyOf(request));
    const batch = (Array.isArray(sent) ? sent : [sent]).filter((one) => one !== undefined) as Fields[];
    heard(batch.filter(isObject));
    const problems = [...transportProblems(request, url, sent, batch), ...batch.flatMap(statementProblems)];
    const conflicts = this.#conflicts(batch.filter(isObject));
    for (const problem of [...problems, ...conflicts]) this.#complain(`statement refused: ${problem}`);
    if (problems.length > 0) return sendJson(response, 400, problems);
    if (conflicts.length > 0) return sendJson(response, 409, conflicts);
    const isKnown = ({ id }: Fields): boolean => id !== undefined && this.kept.some((old) => old.id === id);
    this.kept.push(...batch.filter((one) => !isKnown(one)));
    if (request.method === 'PUT') response.writeHead(204).end();
    else
      sendJson(
        response,
        200,
        // Communication 2.1.2: a statement without an id gets one.
        batch.map((one) => one.id ?? randomUUID()),
      );
  }

  /** The same statement again is a retry and fine; another one under its id is a conflict. */
  #conflicts(batch: readonly Fields[]): string[] {
    return batch.flatMap((statement) => {
      const old = this.kept.find(({ id }) => id !== undefined && id === statement.id);
      const same = old === undefined || isDeepStrictEqual(old, statement);
      return same ? [] : [`id ${String(statement.id)} names another statement`];
    });
  }
}

function transportProblems(
  request: IncomingMessage,
  url: URL,
  sent: Json | undefined,
  batch: readonly Fields[],
): string[] {
  const found: string[] = [];
  if (sent === undefined) found.push('the body is not JSON');
  else if (batch.length === 0) found.push('an empty list of statements');
  if (!String(request.headers['content-type']).startsWith('application/json')) {
    found.push('it was not sent as application/json');
  }
  if (request.method === 'PUT') {
    const id = url.searchParams.get('statementId');
    if (id === null || Array.isArray(sent)) found.push('PUT takes one statement and its statementId');
    if (batch[0]?.id !== undefined && batch[0].id !== id)
      found.push('statementId is not the id of the statement');
  } else if (request.method !== 'POST') {
    found.push(`${request.method} is not a method of the statement resource`);
  }
  return found;
}
