import { tokensOf } from './in-text.ts';
import { rule } from './rule.ts';

const allowed = /^(https:\/\/|mailto:|tel:|#)/i;

/**
 * Links work inside an LMS: https, mail, telephone, a page or a file of the course. Plain http is blocked as mixed
 * content in every LMS that is served by https (Docebo refuses such packages); other schemes can run code.
 */
export const linkScheme = rule('LINK-SCHEME', {
  bad: '## Start {#start}\n\nSee [their site](http://city.example/news).',
  good: [
    '## Start {#start}\n\nSee [their site](https://city.example/news), or [write to us](mailto:press@city.example).',
  ],
  check({ course, report }) {
    for (const type of ['link_open', 'image']) {
      for (const { token, placeOf } of tokensOf(course, type)) {
        const href = String(token.attrGet(type === 'image' ? 'src' : 'href') ?? '');
        const isFile = !/^([a-z][a-z0-9+.-]*:|\/\/|\/)/i.test(href);
        if (isFile || (allowed.test(href) && type !== 'image')) continue;
        report(placeOf(href), { href });
      }
    }
  },
});
