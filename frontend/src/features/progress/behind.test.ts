import { expect, test } from 'vitest';
import { hasBehind, partsOf } from './behind';
import { byTeamName, creditWords, haveNamesakes, told } from './credits';

const known = (code: string) => ({ indicator: { code } });

test('opens a number that outcomes stand behind', () => {
  expect(hasBehind({ indicator: { kind: 'COUNT' }, value: 12 })).toBe(true);
  expect(hasBehind({ indicator: { kind: 'COUNT' }, value: 0 })).toBe(false);
  expect(hasBehind({ indicator: { kind: 'GAUGE' }, value: 0 })).toBe(true);
  expect(hasBehind({ indicator: { kind: 'RATIO' }, value: null })).toBe(false);
});

test('shows of a ratio what its formula names, and of a count itself', () => {
  const figures = [known('ACCOUNTS'), known('PEOPLE'), known('PEOPLE_OLD')];
  expect(partsOf({ code: 'SHARE', source: { formula: '100 * ACCOUNTS / max(PEOPLE, 1)' } }, figures)).toEqual(figures.slice(0, 2));
  expect(partsOf({ code: 'PEOPLE', source: { formula: null } }, figures)).toEqual([known('PEOPLE')]);
  // of a ratio of ratios the outcome tells neither
  expect(partsOf({ code: 'INDEX', source: { formula: 'SHARE / 2' } }, figures)).toEqual(figures);
});

const total = (value: number, credited: number) => ({
  indicator: { code: 'PEOPLE', decimals: 0, name: { vi: 'Người', en: 'People' }, unit: { vi: 'người', en: 'people' } },
  value,
  credited,
  addsUp: value === credited,
});

test('says which credits do not add up, and why', () => {
  expect(creditWords([total(1570, 1570)], 'Xã A')).toEqual(['Các tổ cộng lại đúng bằng số của Xã A.']);
  expect(creditWords([total(1570, 1600), total(5, 5), total(9, 4)], 'Xã A')).toEqual([
    'Người: các tổ cộng lại 1.600 người, Xã A có 1.570. Việc nhiều tổ làm chung được tính cho từng tổ, nhưng chỉ một lần cho nơi này.',
    'Người: các tổ cộng lại 4 người, Xã A có 9. Có kết quả ghi mà không nêu tổ nào.',
  ]);
  expect(told([total(0, 0), total(0, 3)])).toEqual([total(0, 3)]);
});

test('orders teams by name as one counts, and those not seen last', () => {
  const row = (name: string | null) => ({ node: { team: name === null ? null : { name } } });
  expect(byTeamName([row('Tổ thôn 10'), row(null), row('Tổ thôn 2')])).toEqual([row('Tổ thôn 2'), row('Tổ thôn 10'), row(null)]);
});

test('says whether names alone tell teams apart', () => {
  const row = (name: string | null) => ({ node: { team: name === null ? null : { name } } });
  expect(haveNamesakes([row('Tổ thôn 1'), row('Tổ thôn 2'), row(null), row(null)])).toBe(false);
  expect(haveNamesakes([row('Tổ thôn 1'), row('Tổ thôn 2'), row('Tổ thôn 1')])).toBe(true);
});
