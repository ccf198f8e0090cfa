import { expect, test } from 'vitest';
import { chartPeriod } from './chartPeriod';
import { reported, sharedSource, worthShowing } from './counters';

const counter = (kind: 'COUNT' | 'GAUGE', value: number | null, target: number | null = null) => ({ indicator: { kind }, value, target });

test('shows counters with a target first and leaves out levels nobody reported', () => {
  const count = counter('COUNT', 0);
  const silent = counter('GAUGE', null);
  const aimed = counter('COUNT', 3, 10);
  const level = counter('GAUGE', 64.28);
  expect(worthShowing([count, silent, aimed, level])).toEqual([aimed, count, level]);
  expect(reported([count, silent, aimed, level])).toEqual([level]);
});

test('the chart shows the campaign up to today, at most 62 days', () => {
  expect(chartPeriod('2026-11-03', '2026-12-02', '2026-11-22')).toEqual({ from: '2026-11-03', to: '2026-11-23' });
  expect(chartPeriod('2026-01-01', '2026-03-31', '2026-11-22')).toEqual({ from: '2026-01-29', to: '2026-04-01' });
  expect(chartPeriod(null, null, '2026-11-22')).toEqual({ from: '2026-10-24', to: '2026-11-23' });
});

test('names a report once when every figure was read in it', () => {
  const report = { title: 'Báo cáo tham luận' };
  expect(sharedSource([{ source: report }, { source: { ...report } }])).toBe(report);
  expect(sharedSource([{ source: report }, { source: { title: 'Bài báo' } }])).toBeNull();
  expect(sharedSource([{ source: report }, { source: null }])).toBeNull();
  expect(sharedSource([])).toBeNull();
});
