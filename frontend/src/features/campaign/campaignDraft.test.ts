import { expect, test } from 'vitest';
import { type CampaignType, campaignInput, draftOf, draftProblems } from './campaignDraft';

const area = { id: 'are_1', name: 'Xã Đại Thạnh', label: 'xã Đại Thạnh, huyện Đại Lộc' };
const type: CampaignType = {
  __typename: 'CampaignType',
  code: 'MOI_DEM_1_GIO',
  version: 1,
  name: { vi: 'Mỗi đêm 1 giờ', en: 'One hour a night' },
  description: { vi: '', en: '' },
  campaignFields: [],
  indicators: [],
  rhythm: { days: 30 },
} as unknown as CampaignType;
const draft = draftOf(type, area, '2026-11-03', (text) => text.vi);

test('starts from the type: its name in the area, its usual length', () => {
  expect([draft.name, draft.startsOn, draft.endsOn]).toEqual(['Mỗi đêm 1 giờ, xã Đại Thạnh', '2026-11-03', '2026-12-02']);
  expect(draftProblems(draft)).toEqual({});
});

test('refuses a campaign without a place or name, or that ends before it starts', () => {
  expect(Object.keys(draftProblems({ ...draft, area: null, name: ' ', endsOn: '2026-11-02' }))).toEqual(['areaId', 'name', 'endsOn']);
});

test('sends what was typed, once more with the same id', () => {
  expect(campaignInput('cmp_1', { ...draft, name: ' Đợt 1 ' }, true)).toEqual({
    id: 'cmp_1',
    type: 'MOI_DEM_1_GIO',
    name: 'Đợt 1',
    areaId: 'are_1',
    startsOn: '2026-11-03',
    endsOn: '2026-12-02',
    description: null,
    values: [],
    activate: true,
  });
});
