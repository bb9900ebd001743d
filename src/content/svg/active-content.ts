import { type Attribute, type Element, parseXml, walk } from '../../verify/element.ts';
import { readMarkup, type SvgProblem } from './markup.ts';
import {
  drawingAttributes,
  drawingElements,
  isAnimated,
  isEditorNamespace,
  svgNamespace,
  wordAttributes,
  xlinkNamespace,
  xmlNamespace,
} from './names.ts';
import { loadingStyle } from './styles.ts';

/**
 * Whether an SVG is only a picture. A page shows it through `img`, which runs nothing; but it lies in the package, and
 * an LMS may open it alone, as a document of its own host. So what is not known to draw is refused.
 */
export function svgProblem(text: string): SvgProblem | undefined {
  const markup = readMarkup(text);
  if (!('xml' in markup)) return markup;
  const parsed = parseXml(markup.xml);
  if ('reason' in parsed) return { kind: 'broken', reason: parsed.reason };
  const { root } = parsed;
  if (root.local !== 'svg' || root.namespace !== svgNamespace)
    return { kind: 'broken', reason: `its root is not “svg” in the namespace ${svgNamespace}` };
  for (const element of walk(root)) {
    const found =
      elementProblem(element) ?? firstOf(element.attributes, (one) => attributeProblem(one, element));
    if (found) return { kind: 'active', found };
  }
  return undefined;
}

function elementProblem(element: Element): string | undefined {
  const { name, local, namespace, children } = element;
  if (namespace !== svgNamespace) {
    // A prefix keeps it from being taken for an element of HTML.
    return isEditorNamespace(namespace) && name.includes(':')
      ? undefined
      : `the element “${name}” of ${namespace ? `“${namespace}”` : 'no namespace'}`;
  }
  if (local === 'script') return 'a script';
  if (local === 'foreignObject') return 'foreign HTML';
  if (!drawingElements.has(local)) return `the element “${name}”`;
  // Words only: inside these, a reader of HTML leaves SVG and reads elements anew.
  if ((local === 'title' || local === 'desc' || local === 'style') && children[0])
    return `the element “${children[0].name}” inside “${name}”`;
  return local === 'style' ? loadingStyle(element.text) : undefined;
}

function attributeProblem({ name, local, namespace, value }: Attribute, of: Element): string | undefined {
  if (/^on/i.test(local)) return `an event handler, “${name}”`;
  if (namespace === xlinkNamespace || name === 'href')
    return local === 'href' ? referenceProblem(value, of) : undefined;
  if (namespace === xmlNamespace)
    return ['space', 'lang', 'id'].includes(local) ? undefined : `the attribute “${name}”`;
  if (namespace !== '' || name === 'xmlns' || of.namespace !== svgNamespace) return undefined;
  if (name === 'attributeName') return isAnimated(value.trim()) ? undefined : `an animation of “${value}”`;
  if (wordAttributes.has(name) || /^(?:data|aria)-[\w.-]+$/.test(name)) return undefined;
  return drawingAttributes.has(name) ? loadingStyle(value) : `the attribute “${name}”`;
}

const raster = /^data:image\/(?:png|jpe?g|gif|webp|avif)[;,]/i;

/** A reference stays in the document, or is a photo that is written out. */
function referenceProblem(value: string, { local }: Element): string | undefined {
  const target = value.trim();
  const photo = (local === 'image' || local === 'feImage') && raster.test(target);
  return target === '' || target.startsWith('#') || photo
    ? undefined
    : `a reference to “${target.slice(0, 40)}”`;
}

function firstOf<T, R>(items: readonly T[], test: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = test(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
