import { expect, test } from 'vitest';
import { refusedElse, refusedRows, saySum, sumOf } from './handDown';

const share = (value: number | null, standing: number | null = null) => ({ areaId: `a${value}`, value, standing });

test('sums up shares, and what stands where nothing is told', () => {
  expect(sumOf([share(25), share(0, 40), share(null, 30), share(null)])).toBe(55);
  expect(sumOf([share(0.1), share(0.2)])).toBe(0.3);
  expect(sumOf([])).toBe(0);
});

test('says what is left, that all is shared out, or what is too much', () => {
  expect(saySum(1200, [share(1000), share(null, 80)], 'tài khoản')).toBe('Đã chia 1.080 trên 1.200 tài khoản, còn 120 chưa chia');
  expect(saySum(200, [share(120), share(80)], 'tài khoản')).toBe('Đã chia hết 200 tài khoản');
  expect(saySum(200, [share(120), share(85)], 'tài khoản')).toBe('Đã chia 205 trên 200 tài khoản, vượt 5');
});

test('finds the area of a refused row, and leaves the rest to the form', () => {
  const row = { code: 'NEGATIVE_COUNT', message: 'Không âm', path: ['input', 'rows', '1', 'value'] };
  const whole = { code: 'WRONG_STATE', message: 'Đã kết thúc', path: [] };
  const day = { code: 'INVALID_VALUE', message: 'Ngày', path: ['documentDate'] };
  expect(refusedRows([row, whole, day], ['area_a', 'area_b'])).toEqual({ area_b: 'Không âm' });
  expect(refusedElse([row, whole, day])).toEqual([whole, day]);
});
