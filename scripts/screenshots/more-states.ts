import type { State } from '../../test/browser/accessibility/states.ts';
import type { Learner } from '../../test/browser/support/learner.ts';

// What is looked at with the eye alone, beside the states of the accessibility tests.

/** The menu of languages, where the package has several; closed again by the state after it. */
export function menuStates(learner: Learner): State[] {
  const toggle = () =>
    learner.find('.languages details').evaluateAll((all) => {
      for (const one of all as HTMLDetailsElement[]) one.open = !one.open;
    });
  return [
    { name: 'the menu of languages', reach: toggle },
    { name: 'the glossary, menus closed', reach: toggle },
  ];
}

/** The first picture that can be enlarged, in its dialog; closed again by the state after it. */
export function zoomStates(learner: Learner): State[] {
  const dialog = learner.find('dialog[data-cw="zoom"]');
  return [
    {
      name: 'a picture enlarged',
      reach: async () => {
        await learner.find('section.page [data-zoom]:visible').first().click();
        await dialog.waitFor();
      },
    },
    {
      name: 'a picture enlarged twice',
      reach: () => dialog.locator('[data-zoom="1.5"]').click(),
    },
    { name: 'all pages, the picture closed', reach: () => dialog.locator('[data-zoom="0"]').click() },
  ];
}

/** What the course says of its accessibility: the course is left for it. */
export function statementStates(learner: Learner): State[] {
  const statement = learner.find('footer a[href*="accessibility"]');
  return [
    {
      name: 'the accessibility statement',
      reach: async () => {
        const href = await statement.first().evaluate((link) => (link as HTMLAnchorElement).href);
        await learner.page.goto(href);
      },
    },
  ];
}
