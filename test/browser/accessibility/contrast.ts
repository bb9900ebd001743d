import type { Page } from 'playwright-core';

/**
 * The contrast of what axe could not tell: the colour of the words against the first opaque colour behind them, with
 * what lies between laid over it. WCAG 2.2 SC 1.4.3, for text of the common size. Pictures behind words are not
 * reckoned with: no view of ours has words on one.
 */
export async function contrastOf(page: Page, selector: string): Promise<number> {
  return page.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    if (!element) throw new Error(`nothing is ${wanted}`);
    const canvas = new OffscreenCanvas(1, 1).getContext('2d');
    if (!canvas) throw new Error('no canvas');
    const behind: string[] = [];
    for (let at: Element | null = element; at; at = at.parentElement)
      behind.unshift(getComputedStyle(at).backgroundColor);
    const luminance = (colors: readonly string[]) => {
      canvas.fillStyle = 'Canvas';
      canvas.fillRect(0, 0, 1, 1);
      for (const color of colors) {
        canvas.fillStyle = color;
        canvas.fillRect(0, 0, 1, 1);
      }
      const [r = 0, g = 0, b = 0] = Array.from(canvas.getImageData(0, 0, 1, 1).data, (value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const [words, ground] = [luminance([...behind, getComputedStyle(element).color]), luminance(behind)];
    return (Math.max(words, ground) + 0.05) / (Math.min(words, ground) + 0.05);
  }, selector);
}
