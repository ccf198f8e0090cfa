import { expect, test } from 'vitest';
import { joined } from './more';

const chunk = (rows: number[], endCursor: string) => ({ rows, pageInfo: { hasNextPage: true, endCursor } });

test('adds what came later to the first answer, until another first answer comes', () => {
  const later = { since: 'b', chunks: [chunk([3], 'c')] };
  expect(joined(undefined, later)).toEqual([]);
  expect(joined(chunk([1, 2], 'b'), later).flatMap((c) => c.rows)).toEqual([1, 2, 3]);
  expect(joined(chunk([0, 1], 'a'), later).flatMap((c) => c.rows)).toEqual([0, 1]);
});
