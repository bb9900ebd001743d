import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { diskFiles } from '../../src/course/load/disk-files.ts';
import { loadCourse } from '../../src/course/load-course.ts';
import type { Course } from '../../src/course/model.ts';
import { planFor } from '../../src/deliveries/plan-for.ts';
import { planPage } from '../../src/deliveries/plan-page.ts';
import type { LmsName } from '../../src/schedule/plan/placeholders.ts';
import { refresherPlan } from '../../src/schedule/plan/plan.ts';

const flagship = fileURLToPath(new URL('../../courses/social-media-essentials', import.meta.url));
let editions: readonly Course[] = [];
beforeAll(async () => {
  editions = (await loadCourse(await diskFiles(flagship))).value?.editions ?? [];
});

function page(lms: LmsName, language = 'en', of = editions): string {
  const plan = refresherPlan(of, lms);
  return plan ? planPage(plan, lms, { language, css: 'body{}', madeBy: 'Coursewright' }) : '';
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
    expect(page('generic')).toContain('>What to set up in your LMS</h2>');
  });

  it('has every step and update with its package, its settings and its messages', () => {
    const html = page('moodle');
    for (const id of ['r30', 'r90', 'r180', 'recert', 'trends-2027-q1'])
      expect(html).toContain(`${id}-social-media-essentials</code>`);
    expect(html).toContain('30 days after completion of the activity of the course');
    expect(html).toMatch(
      /Yearly recertification: on the day when it opens \(en-US\)<\/h3>\s*<pre class="source" dir="auto" lang="en-US">/,
    );
    expect(html).toMatch(
      /: on the day when it is due \(es\)<\/h3>\s*<pre class="source" dir="auto" lang="es">/,
    );
    // One message where it opens on the day when it is due.
    expect(html).not.toContain('30-day refresher: on the day when it opens');
    expect(html).toContain('recert.badge.json');
  });

  it('speaks the language of the sheet, but for what an LMS has in English', () => {
    const spanish = page('generic', 'es-MX', editions.slice(1));
    expect(spanish).toContain('<html lang="es-MX"');
    expect(spanish).toContain('30 días después de que haya completado el curso.');
    expect(spanish).toMatch(/Se abre<\/th><td>.*60 días antes/);
    expect(spanish).toContain('[NOMBRE]');
    expect(spanish).not.toMatch(/Enroll|Certificates|in general words|coursewright refreshers/);
    const moodle = page('moodle', 'es');
    expect(moodle).toMatch(/lang="en">Restrict access › Relative date \(plugin\)</);
    expect(moodle).toContain('Documentado en: ');
  });

  it('lets nothing run, and shows what a course says as text', () => {
    const [course] = editions;
    if (!course) throw new Error('The flagship cannot be read.');
    const html = page('generic', 'en', [{ ...course, title: '<script>alert(1)</script>' }]);
    expect(html).toContain('default-src &#x27;none&#x27;');
    expect(html).not.toMatch(/<script/);
    expect(html).toContain('&lt;script&gt;alert(1)');
    expect(
      readFileSync(new URL('../../templates/views/sheet-blocks.hbs', import.meta.url), 'utf8'),
    ).not.toContain('{{{');
  });
});
