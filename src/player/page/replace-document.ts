import type { LearningSession } from '../core/session.ts';
import type { CourseData } from '../course-data.ts';
import { make } from './dom.ts';
import { measureMasthead } from './masthead.ts';
import { showFirstPage } from './navigation.ts';

/** The page in another language, with its data. */
export interface Translation {
  readonly page: Document;
  readonly data: CourseData;
}

/** Undefined when it cannot be had. */
export async function loadTranslation({
  href,
  hreflang,
}: HTMLAnchorElement): Promise<Translation | undefined> {
  const page = await fetchPage(href);
  const script = page?.querySelector<HTMLScriptElement>('script[src^="data/"]')?.getAttribute('src');
  const data = script ? await loadData(script) : undefined;
  return page && data?.course.language === hreflang ? { page, data } : undefined;
}

/** Puts the page in the other language in the place of this one. */
export function replaceDocument(session: LearningSession, { page, data }: Translation): void {
  // All that holds the data, trackers too, has the other words from here on. Ids, codes and rules are the same in both.
  Object.assign(session.data, data);
  const { documentElement: root } = document;
  root.lang = page.documentElement.lang;
  root.dir = page.documentElement.dir;
  document.body.replaceWith(document.adoptNode(page.body));
  showFirstPage();
  measureMasthead();
}

async function fetchPage(href: string): Promise<Document | undefined> {
  try {
    const reply = await fetch(href);
    return reply.ok ? new DOMParser().parseFromString(await reply.text(), 'text/html') : undefined;
  } catch {
    return undefined;
  }
}

/** Data comes as a script, which leaves it where the first one did. */
async function loadData(src: string): Promise<CourseData | undefined> {
  const script = make('script', { src });
  await new Promise((done) => {
    script.addEventListener('load', done);
    script.addEventListener('error', done);
    document.head.append(script);
  });
  script.remove();
  return (globalThis as { coursewright?: CourseData }).coursewright;
}
