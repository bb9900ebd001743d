export type Write = readonly [element: string, value: string];

/** One entry of `cmi.interactions`, as it is written: `cmi.interactions.3.id` and so on, all of one index. */
export type Interaction = readonly Write[];

/** The index that it has. */
export function indexOf([first]: Interaction): number {
  return Number(/\d+/.exec(first?.[0] ?? ''));
}

/** The same at another index; those of lists inside it stay. */
export function atIndex(interaction: Interaction, index: number): Interaction {
  return interaction.map(([element, value]) => [element.replace(/\d+/, String(index)), value]);
}

/** What says that two are the same answer, wherever they stand: they have question, time and response in them. */
export function nameOf(interaction: Interaction): string {
  return JSON.stringify(atIndex(interaction, 0));
}

/** Those of a record in the browser's store; what is none is left out, since anybody may have written there. */
export function readInteractions(record: unknown): readonly Interaction[] {
  return Array.isArray(record) ? record.filter(isInteraction) : [];
}

function isInteraction(value: unknown): value is Interaction {
  return (
    Array.isArray(value) &&
    value.every(
      (write) =>
        Array.isArray(write) &&
        /^cmi\.interactions\.\d+\.[a-z_.\d]+$/.test(String(write[0])) &&
        typeof write[1] === 'string',
    )
  );
}
