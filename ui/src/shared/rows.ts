/** What a table shows one below the other: rows, and heads that gather them. */
export type Line<Row> =
  | { kind: "row"; row: Row; index: number; height: number }
  | { kind: "group"; label: string; count: number; height: number };

export type Group<Row> = { label: string; rows: Row[] };

/** Lines in order, each with its height in rem. Groups without rows are left out. */
export function linesOf<Row>(
  groups: Group<Row>[],
  rowHeight: (row: Row) => number,
  headHeight: number,
): Line<Row>[] {
  const lines: Line<Row>[] = [];
  let index = 0;
  for (const group of groups) {
    if (group.rows.length === 0) continue;
    if (group.label !== "") {
      lines.push({
        kind: "group",
        label: group.label,
        count: group.rows.length,
        height: headHeight,
      });
    }
    for (const row of group.rows) {
      lines.push({ kind: "row", row, index: index++, height: rowHeight(row) });
    }
  }
  return lines;
}

/** Where each line begins, in rem; one entry more than lines, the last is the whole height. */
export function offsetsOf(lines: Line<unknown>[]): Float64Array {
  const offsets = new Float64Array(lines.length + 1);
  lines.forEach((line, i) => (offsets[i + 1] = (offsets[i] ?? 0) + line.height));
  return offsets;
}

/** The line at a height: the last one that begins at or above it. */
export function lineAt(offsets: Float64Array, height: number): number {
  let low = 0;
  let high = Math.max(offsets.length - 2, 0);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}
