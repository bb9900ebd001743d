/** Fields of a question as text: the settings of the opening line, and the lines of the answers. */
export interface WrittenFields {
  readonly settings?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly lines: readonly string[];
}

type WrittenItem =
  | string
  | { readonly id?: string | undefined; readonly text: string; readonly feedback?: string | undefined };

/** The lines of an item: its mark, text and id, and its feedback below. */
export function itemLines(mark: string, item: WrittenItem): string[] {
  const { id, text, feedback } =
    typeof item === 'string' ? { id: undefined, text: item, feedback: undefined } : item;
  const [first = '', ...rest] = text.trim().split('\n');
  return [
    `${mark}${first}${id === undefined ? '' : ` {#${id}}`}`,
    ...rest.map((line) => `  ${line}`),
    ...(feedback === undefined
      ? []
      : feedback
          .trim()
          .split('\n')
          .map((line) => `  > ${line}`)),
  ];
}

/** What `acceptedValue` reads. */
export function acceptedText(
  answer: string | number | { readonly pattern: string; readonly flags?: 'i' | undefined },
): string {
  return typeof answer === 'object' ? `/${answer.pattern}/${answer.flags ?? ''}` : String(answer);
}
