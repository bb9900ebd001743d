import { attribute, childNamed, type Element } from '../../verify/element.ts';
import { isAbsoluteIri, isFullUrl } from '../../verify/iri.ts';
import { idOf, isMasteryScore, isPlain, relativeAus, remoteAus, urlOf } from './elements.ts';
import { rule } from './subject.ts';

/** Rules for AUs (§13.1.4) and for where their pages are (§14). */
const moveOns = ['NotApplicable', 'Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed'];
const launchMethods = ['AnyWindow', 'OwnWindow'];
const taken = ['endpoint', 'fetch', 'actor', 'activityid', 'registration'];

const withoutDot = (url: string) => url.replace(/^\.\//, '');

export const unitRules = [
  rule('CMI5-MOVE-ON', function* ({ aus }) {
    for (const au of aus) {
      const found = attribute(au, 'moveOn');
      if (found !== undefined && !moveOns.includes(found)) yield { id: idOf(au), found, at: au };
    }
  }),

  rule('CMI5-NO-MOVE-ON', function* ({ aus }) {
    for (const au of aus) if (attribute(au, 'moveOn') === undefined) yield { id: idOf(au), at: au };
  }),

  rule('CMI5-LAUNCH-METHOD', function* ({ aus }) {
    for (const au of aus) {
      const found = attribute(au, 'launchMethod') ?? 'AnyWindow';
      if (!launchMethods.includes(found)) yield { id: idOf(au), found, at: au };
    }
  }),

  rule('CMI5-MASTERY-SCORE', function* ({ aus }) {
    for (const au of aus) {
      const found = attribute(au, 'masteryScore')?.trim();
      if (found !== undefined && !isMasteryScore(found)) yield { id: idOf(au), found, at: au };
    }
  }),

  rule('CMI5-ACTIVITY-TYPE', function* ({ aus }) {
    for (const au of aus) {
      const found = attribute(au, 'activityType')?.trim();
      // An empty one says nothing, and LMSs take it so.
      if (found && !isAbsoluteIri(found)) yield { id: idOf(au), found, at: au };
    }
  }),

  rule('CMI5-URL', function* ({ aus, isBare }) {
    for (const au of isBare ? [] : relativeAus(aus))
      if (!isPlain(withoutDot(urlOf(au)))) yield { id: idOf(au), url: urlOf(au), at: urlElement(au) };
  }),

  rule('CMI5-URL-DOT', function* ({ aus, isBare }) {
    for (const au of isBare ? [] : relativeAus(aus)) {
      const url = urlOf(au);
      if (url !== withoutDot(url) && isPlain(withoutDot(url)))
        yield { id: idOf(au), url, at: urlElement(au) };
    }
  }),

  rule('CMI5-URL-MISSING', function* ({ aus, paths, isBare }) {
    for (const au of isBare ? [] : relativeAus(aus)) {
      const url = urlOf(au);
      const named = withoutDot(url);
      if (isPlain(named) && !paths.has(pathOf(named))) yield { id: idOf(au), url, at: urlElement(au) };
    }
  }),

  rule('CMI5-URL-RELATIVE', function* ({ aus, isBare }) {
    for (const au of isBare ? relativeAus(aus) : [])
      yield { id: idOf(au), url: urlOf(au), at: urlElement(au) };
  }),

  rule('CMI5-URL-FORM', function* ({ aus }) {
    for (const au of remoteAus(aus))
      if (!isFullUrl(urlOf(au))) yield { id: idOf(au), url: urlOf(au), at: urlElement(au) };
  }),

  rule('CMI5-URL-INSIDE', function* ({ aus, paths }) {
    for (const au of remoteAus(aus)) {
      const url = urlOf(au);
      if (!/^https?:/i.test(url) || !isFullUrl(url)) continue;
      const path = endingOf(new URL(url).pathname, paths);
      if (path !== undefined) yield { id: idOf(au), url, path, at: urlElement(au) };
    }
  }),

  rule('PKG-INSECURE-ADDRESS', function* ({ file, aus }) {
    for (const au of remoteAus(aus))
      if (/^http:/i.test(urlOf(au)) && isFullUrl(urlOf(au)))
        yield { file, url: urlOf(au), at: urlElement(au) };
  }),

  rule('CMI5-URL-QUERY', function* ({ aus }) {
    for (const au of aus) {
      const query = /\?([^#]*)/.exec(urlOf(au))?.[1] ?? '';
      for (const name of new URLSearchParams(query).keys()) {
        if (taken.includes(name.toLowerCase())) yield { id: idOf(au), name, at: urlElement(au) };
      }
    }
  }),
];

function urlElement(au: Element): Element {
  return childNamed(au, 'url') ?? au;
}

function pathOf(url: string): string {
  return url.replace(/\?.*$/, '');
}

/** The longest end of a URL's path that is a page of the package: `/courses/a/index.html` may be `index.html`. */
function endingOf(pathname: string, paths: ReadonlySet<string>): string | undefined {
  const parts = pathname.split('/').filter(Boolean);
  return parts
    .map((_, from) => parts.slice(from).join('/'))
    .find((path) => /\.html?$/i.test(path) && paths.has(path));
}
