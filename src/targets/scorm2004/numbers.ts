/** An xs:decimal, which may lack the digits before or behind the point; NaN where it is none. */
export function decimal(text: string): number {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text.trim()) ? Number(text) : Number.NaN;
}
