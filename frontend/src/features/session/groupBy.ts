/** Rows by key, keys and rows in the order they came. */
export function groupBy<Row>(rows: Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** The rows to show of many: one too many is shown too, because "+1" takes as much room. */
export function firstOf<Row>(rows: Row[], atMost: number): Row[] {
  return rows.length <= atMost + 1 ? rows : rows.slice(0, atMost);
}
