import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { diskFiles } from '../../src/course/load/disk-files.ts';
import { loadCourse } from '../../src/course/load-course.ts';
import type { Course } from '../../src/course/model.ts';
import { planFor, planPage } from '../../src/deliveries/plan-page.ts';
import type { LmsName } from '../../src/schedule/plan/placeholders.ts';
import { refresherPlan } from '../../src/schedule/plan/plan.ts';

const flagship = fileURLToPath(new URL('../../courses/social-media-essentials', import.meta.url));
let editions: readonly Course[] = [];
beforeAll(async () => {
  editions = (await loadCourse(await diskFiles(flagship))).value?.editions ?? [];
});

function page(lms: LmsName): string {
  const plan = refresherPlan(editions, lms);
  return plan ? planPage(plan, lms, 'body{}', 'Coursewright') : '';
}

describe('the page about refreshers in a delivery', () => {
  it('is for the LMS of the agency, or for any that plans do not know', () => {
    expect([planFor('moodle'), planFor('docebo'), planFor('talentlms'), planFor(undefined)]).toEqual([
      'moodle',
      'docebo',
      'generic',
      'generic',
    ]);
    const html = page('moodle');
    expect(html).toContain('>What to enter in Moodle (plugin “Course recompletion”)</h2>');
    expect(html).not.toMatch(/Cornerstone|Curriculum|Docebo/);
    expect(page('generic')).toContain('>What to enter in your LMS</h2>');
  });

  it('has every step and update with its package, its settings and its messages', () => {
    const html = page('moodle');
    for (const id of ['r30', 'r90', 'r180', 'recert', 'trends-2027-q1'])
      expect(html).toContain(`${id}-social-media-essentials</code>`);
    expect(html).toContain('30 days after completion of the activity of the course');
    expect(html).toMatch(
      /<h3[^>]*>Yearly recertification: open, en-US<\/h3>\s*<pre class="source" dir="auto" lang="en-US">/,
    );
    expect(html).toMatch(/: due, es<\/h3>\s*<pre class="source" dir="auto" lang="es">/);
    expect(html).toContain('recert.badge.json');
  });

  it('lets nothing run, and shows what a course says as text', () => {
    const [course] = editions;
    if (!course) throw new Error('The flagship cannot be read.');
    editions = [{ ...course, title: '<script>alert(1)</script>' }];
    const html = page('generic');
    expect(html).toContain('default-src &#x27;none&#x27;');
    expect(html).not.toMatch(/<script/);
    expect(html).toContain('&lt;script&gt;alert(1)');
    expect(
      readFileSync(new URL('../../templates/views/sheet-blocks.hbs', import.meta.url), 'utf8'),
    ).not.toContain('{{{');
  });
});
