import { expect, test } from 'vitest';
import type { BelowCountersFragment } from '../../gql/progress/graphql';
import { mapHeight, mapWidth, placed } from './map';
import { ordered, ranked } from './ranking';

const accounts = { code: 'ACCOUNTS', direction: 'UP' as const };
const below = (name: string, value: number | null, target: number | null = null, at?: [number, number]): BelowCountersFragment => ({
  __typename: 'CampaignCounters',
  area: { __typename: 'Area', id: `are_${name}`, name, label: name, sample: false, latitude: at?.[0] ?? null, longitude: at?.[1] ?? null },
  counters: [
    {
      __typename: 'Counter',
      indicator: { __typename: 'Indicator', code: 'ACCOUNTS' },
      value,
      target,
      share: value !== null && target ? value / target : null,
      qualifier: 'EXACT',
      asOf: null,
    },
  ],
});
const places = (rows: ReturnType<typeof ranked>) => rows.map((row) => [row.area.name, row.place]);

test('ranks by share where any has a target; equals share a place, and who has nothing yet stands last without one', () => {
  const rows = ranked([below('A', 10, 100), below('B', 0), below('C', 30, 60), below('D', 5, 10), below('E', 99)], accounts);
  expect(places(rows)).toEqual([
    ['C', 1],
    ['D', 1],
    ['A', 3],
    ['B', null],
    ['E', null],
  ]);
});

test('ranks by value without targets, the least first where less is better', () => {
  const three = [below('A', 10), below('B', 30), below('C', null)];
  expect(places(ranked(three, accounts))).toEqual([
    ['B', 1],
    ['A', 2],
    ['C', null],
  ]);
  expect(places(ranked(three, { ...accounts, direction: 'DOWN' }))).toEqual([
    ['A', 1],
    ['B', 2],
    ['C', null],
  ]);
  expect(ranked(three, { code: 'OTHER', direction: 'UP' })).toEqual([]);
});

test('orders names as Vietnamese readers do, and leaves what has no number last either way', () => {
  const rows = ranked([below('Thôn 10', 3), below('Thôn 2', null), below('Ấp Đông', 9)], accounts);
  const names = (of: typeof rows) => of.map((row) => row.area.name);
  expect(names(ordered(rows, 'name', false))).toEqual(['Ấp Đông', 'Thôn 2', 'Thôn 10']);
  expect(names(ordered(rows, 'value', true))).toEqual(['Ấp Đông', 'Thôn 10', 'Thôn 2']);
  expect(names(ordered(rows, 'value', false))).toEqual(['Thôn 10', 'Ấp Đông', 'Thôn 2']);
});

test('lays areas out north up and inside the map, and leaves out those without coordinates', () => {
  const rows = ranked([below('Bắc', 100, 200, [22, 106]), below('Nam', 25, 25, [10, 106]), below('Đâu', 7)], accounts);
  const [north, south] = placed(rows);
  expect(placed(rows).length).toBe(2);
  expect(north).toMatchObject({ x: mapWidth / 2, y: 36, radius: 22, fill: 0.5, labelled: true });
  expect(south).toMatchObject({ x: mapWidth / 2, y: mapHeight - 36, radius: 14, fill: 1, labelled: true });
});

test('names only one of two areas in the same spot, the larger', () => {
  const rows = ranked([below('Lớn', 100, null, [16, 108]), below('Nhỏ', 1, null, [16, 108.0001])], accounts);
  expect(placed(rows).map((p) => [p.row.area.name, p.labelled])).toEqual([
    ['Lớn', true],
    ['Nhỏ', false],
  ]);
});
