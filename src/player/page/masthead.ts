/**
 * Tells the style sheet how high the masthead is, as `--masthead`: what sticks below it has to know, and fonts, languages
 * and the learner's own text size make it higher than any number that we could write down.
 */
export function measureMasthead(): void {
  const masthead = document.querySelector('.masthead');
  if (!masthead) return;
  const measure = () =>
    document.documentElement.style.setProperty('--masthead', `${masthead.getBoundingClientRect().height}px`);
  new ResizeObserver(measure).observe(masthead, { box: 'border-box' });
}
