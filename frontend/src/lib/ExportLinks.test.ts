import { expect, test } from 'vitest';
import { exportUrl } from './ExportLinks';

test('an export asks for what the list is narrowed by, and for nothing else', () => {
  expect(exportUrl('campaigns', 'csv', { search: 'đại lộc', status: ['ACTIVE', 'DRAFT'], areaId: null, mine: true })).toBe(
    '/api/exports/campaigns.csv?lang=vi&search=%C4%91%E1%BA%A1i+l%E1%BB%99c&status=ACTIVE&status=DRAFT&mine=true',
  );
});

test('conditions and order of custom fields go along as the list asks for them', () => {
  const fields = { and: [{ field: { key: 'level', eq: { choice: 'GOOD' } } }] };
  const url = new URL(
    exportUrl('members', 'xlsx', { fields, orderByField: { key: 'age', direction: 'DESC' }, search: undefined }),
    'http://x',
  );
  expect(JSON.parse(url.searchParams.get('fields') ?? '')).toEqual(fields);
  expect(url.searchParams.get('orderByField')).toBe('{"key":"age","direction":"DESC"}');
});
