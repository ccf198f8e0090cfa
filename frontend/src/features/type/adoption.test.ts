import { expect, test } from 'vitest';
import { adoptionRows, comparable } from './adoption';

type Adopted = Parameters<typeof adoptionRows>[0][number];

function indicator(code: string, direction: 'UP' | 'DOWN' = 'UP'): Parameters<typeof adoptionRows>[1] {
  const text = { __typename: 'Text' as const, vi: code, en: code };
  return { __typename: 'Indicator', code, kind: 'COUNT', direction, decimals: 0, name: text, unit: text };
}
function place(name: string, values: Record<string, number | null>): Adopted {
  return {
    __typename: 'Adoption',
    campaigns: 1,
    area: { __typename: 'Area', id: name, name, label: name, level: 'COMMUNE' },
    results: Object.entries(values).map(([code, value]) => ({
      __typename: 'AdoptionResult',
      value,
      target: 10,
      share: value,
      indicator: indicator(code),
    })),
  };
}
const places = [
  place('A', { GUIDED: null, OPENED: 3 }),
  place('B', { GUIDED: null, OPENED: null }),
  place('C', { GUIDED: null, OPENED: 12 }),
];

test('the best stands first, who has not reported last, and bars share one scale', () => {
  expect(adoptionRows(places, indicator('OPENED')).map((row) => [row.area.name, row.value, row.width])).toEqual([
    ['C', 12, 1],
    ['A', 3, 0.25],
    ['B', null, 0],
  ]);
  expect(adoptionRows(places, indicator('OPENED', 'DOWN')).map((row) => row.area.name)).toEqual(['A', 'C', 'B']);
});

test('what somebody has reported is offered before what nobody has', () => {
  expect(comparable(places).map((one) => one.code)).toEqual(['OPENED', 'GUIDED']);
  expect(comparable([])).toEqual([]);
});
