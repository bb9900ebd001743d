import { attributeValue, type Tag } from './html-parts.ts';

/** The addresses with a host that are in a part of a package, as written. */

/** Elements that fetch what they name. Links (`a`) do not: the learner chooses to follow them. */
const loading =
  /^(?:script|img|iframe|frame|embed|object|video|audio|source|track|input|image|feimage|use|link)$/;
const loadingRelation = /stylesheet|icon|preload|prefetch|preconnect|manifest/i;
/** Attributes that name what is fetched; a prefix, as in xlink:href, counts for nothing. */
const fetched = /^(?!xmlns:)(?:.*:)?(?:src|href|data|poster)$/;
const fetchedSet = /^(?:image)?srcset$/;
const sentTo = /^(?:form)?action$/;
const withHost = /^\s*((?:https?:)?\/\/\S+)/i;
/** HTML, “parse a srcset attribute”: an address without spaces, then descriptors up to a comma. */
const candidate = /[\s,]*(\S+?)(?:,+(?=\s|$)|\s[^,]*(?:,|$)|$)/g;

const quoted = String.raw`["'\`]((?:(?:https?|wss?):)?\/\/[^"'\`]+)`;
const requests = [
  String.raw`(?:\b(?:fetch|import|importScripts|sendBeacon)|new\s+(?:WebSocket|EventSource|Worker))\s*\(\s*${quoted}`,
  // Modules: import "…", import x from "…", export * from "…".
  String.raw`\b(?:import|export)\b(?:[\w$\s{},*]{0,500}?\bfrom)?\s*${quoted}`,
].map((pattern) => new RegExp(pattern, 'g'));
/** The method of a request may be written in lower case. */
const opened = new RegExp(
  String.raw`\.open\(\s*["'\`](?:get|head|post|put|patch|delete|options)["'\`]\s*,\s*${quoted}`,
  'gi',
);
const styled = /(?:url\(|@import)\s*["']?((?:https?:)?\/\/[^"')\s]+)/gi;

/** What the browser fetches by itself for this tag. */
export function fetchedAddresses(tag: Tag): string[] {
  if (!loading.test(tag.name)) return [];
  if (tag.name === 'link' && !loadingRelation.test(attributeValue(tag, 'rel') ?? '')) return [];
  return tag.attributes.flatMap(([name, value]) =>
    fetchedSet.test(name) ? candidates(value) : fetched.test(name) ? one(value) : [],
  );
}

/** … and what it may fetch, follow or send to when the learner acts. */
export function namedAddresses(tag: Tag): string[] {
  return tag.attributes.flatMap(([name, value]) =>
    fetchedSet.test(name) ? candidates(value) : fetched.test(name) || sentTo.test(name) ? one(value) : [],
  );
}

export function scriptAddresses(code: string): string[] {
  return code.includes('//') ? [...requests, opened].flatMap((pattern) => captured(code, pattern)) : [];
}

export function styleAddresses(style: string): string[] {
  return style.includes('//') ? captured(style, styled) : [];
}

function one(value: string): string[] {
  return withHost.exec(value)?.slice(1) ?? [];
}

function candidates(value: string): string[] {
  return captured(value, candidate).flatMap(one);
}

function captured(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}
