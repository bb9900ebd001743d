import type { Page } from 'playwright-core';

interface Value {
  readonly value?: unknown;
}
interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: Value;
  readonly name?: Value;
  readonly description?: Value;
  readonly value?: Value;
  readonly properties?: readonly { readonly name: string; readonly value: Value }[];
  readonly childIds?: readonly string[];
  readonly backendDOMNodeId?: number;
}

/** Of all that Chromium says of a node: what a screen reader says too. */
const states = ['checked', 'pressed', 'disabled', 'expanded', 'level', 'required', 'invalid', 'selected'];
const silent = new Set([
  'generic',
  'none',
  'InlineTextBox',
  'StaticText',
  'ListMarker',
  'LineBreak',
  'MenuListPopup',
]);

/**
 * What assistive technology is given of the element that `selector` names: a line for each role, with name, states,
 * value and description, children further in. Texts that are no name of anything are left out.
 */
export async function treeOf(page: Page, selector: string): Promise<string> {
  const client = await page.context().newCDPSession(page);
  const { nodes } = (await client.send('Accessibility.getFullAXTree')) as unknown as { nodes: AxNode[] };
  const { root } = await client.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { node } = await client.send('DOM.describeNode', { nodeId });
  await client.detach();
  const byId = new Map(nodes.map((one) => [one.nodeId, one]));
  const lines: string[] = [];
  const write = (one: AxNode, depth: number): void => {
    const role = String(one.role?.value ?? '');
    const told = !one.ignored && !silent.has(role);
    if (told) lines.push(`${'  '.repeat(depth)}${line(one, role)}`);
    for (const id of one.childIds ?? []) {
      const child = byId.get(id);
      if (child) write(child, told ? depth + 1 : depth);
    }
  };
  const top = nodes.find((one) => one.backendDOMNodeId === node.backendNodeId);
  if (!top) throw new Error(`${selector} is not in the accessibility tree`);
  write(top, 0);
  return lines.join('\n');
}

function line({ name, value, description, properties = [] }: AxNode, role: string): string {
  const told = properties
    .filter(
      (each) => states.includes(each.name) && each.value.value !== false && each.value.value !== 'false',
    )
    .map((each) => (each.value.value === true ? each.name : `${each.name}=${each.value.value}`));
  const words = String(name?.value ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return [
    role,
    ...(words ? [`“${words}”`] : []),
    ...(told.length > 0 ? [`[${told.join(', ')}]`] : []),
    ...(value?.value === undefined || value.value === '' ? [] : [`= ${value.value}`]),
    ...(description?.value ? [`– ${String(description.value).replace(/\s+/g, ' ')}`] : []),
  ].join(' ');
}
