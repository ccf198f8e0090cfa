import { expect, test } from 'vitest';
import type { PickedCampaignFragment } from '../../gql/session/graphql';
import { draftOf, placesOf, ruleDays, type SeriesDraft, sayPreview, seriesDays, seriesInput, seriesProblems } from './seriesDraft';

const campaign: PickedCampaignFragment = {
  __typename: 'Campaign',
  id: 'cmp_1',
  name: 'Mỗi đêm 1 giờ, xã Đại Thạnh',
  startsOn: '2026-11-23',
  endsOn: '2026-12-31',
  viewerCanSchedule: true,
  area: { __typename: 'Area', id: 'are_1', name: 'Xã Đại Thạnh', label: 'xã Đại Thạnh', level: 'COMMUNE' },
  type: {
    __typename: 'CampaignType',
    code: 'MOI_DEM_1_GIO',
    rhythm: {
      __typename: 'SessionRhythm',
      frequency: 'DAILY',
      startTime: '19:30',
      durationMinutes: 60,
      days: 14,
      venueKind: 'CULTURE_HOUSE',
    },
  },
};
const villages = ['Tây Lễ', 'Hạnh Tây', 'Mỹ Lễ', 'Hanh Đông', 'An Bằng'].map((name, i) => ({
  __typename: 'Area' as const,
  id: `are_v${i}`,
  name,
  label: name,
}));
const read = {
  __typename: 'Query' as const,
  areas: { __typename: 'AreaConnection' as const, totalCount: 5, nodes: villages },
  venues: {
    __typename: 'VenueConnection' as const,
    nodes: [
      {
        __typename: 'Venue' as const,
        id: 'ven_cho',
        name: 'Chợ',
        kind: 'MARKET' as const,
        area: { __typename: 'Area' as const, id: 'are_v0' },
      },
      {
        __typename: 'Venue' as const,
        id: 'ven_nvh',
        name: 'Nhà văn hoá',
        kind: 'CULTURE_HOUSE' as const,
        area: { __typename: 'Area' as const, id: 'are_v0' },
      },
    ],
  },
  teams: {
    __typename: 'TeamConnection' as const,
    nodes: [
      {
        __typename: 'Team' as const,
        id: 'tea_1',
        name: 'Tổ CNSCĐ Tây Lễ',
        area: { __typename: 'Area' as const, id: 'are_v0', name: 'Tây Lễ' },
      },
    ],
  },
};
const draft: SeriesDraft = { ...draftOf(campaign, '2026-11-22'), places: placesOf(read, campaign) };

test('starts from the rhythm of the type, inside the campaign', () => {
  expect(draft).toMatchObject({ firstDate: '2026-11-23', until: '2026-12-06', startTime: '19:30', minutes: 60, frequency: 'DAILY' });
  expect(draftOf({ ...campaign, endsOn: '2026-11-30' }, '2026-11-25')).toMatchObject({ firstDate: '2026-11-25', until: '2026-11-30' });
});

test('every village takes part, at its usual venue and with its own teams', () => {
  expect(draft.places).toHaveLength(5);
  expect(draft.places[0]).toMatchObject({ chosen: true, venueId: 'ven_nvh', teamIds: ['tea_1'] });
  expect(draft.places[1]).toMatchObject({ chosen: true, venueId: null, teamIds: [] });
});

test('says fourteen evenings in five villages in plain words', () => {
  expect(sayPreview(draft)).toBe('14 tối × 5 thôn = 70 buổi, từ thứ Hai 23/11 đến Chủ Nhật 06/12, 19:30–20:30');
  expect(sayPreview({ ...draft, startTime: '08:00', until: '2026-11-23' })).toBe('1 ngày × 5 thôn = 5 buổi, thứ Hai 23/11, 08:00–09:00');
});

test('says nothing while something is missing', () => {
  expect(sayPreview({ ...draft, firstDate: null })).toBeNull();
  expect(sayPreview({ ...draft, until: '2026-11-01' })).toBeNull();
  expect(sayPreview({ ...draft, places: draft.places.map((p) => ({ ...p, chosen: false })) })).toBeNull();
});

test('weeks begin on Monday: every second week, counted from the first day', () => {
  const weekly: SeriesDraft = { ...draft, frequency: 'WEEKLY', weekdays: ['MONDAY', 'THURSDAY'], firstDate: '2026-11-25', interval: 2 };
  expect(ruleDays({ ...weekly, until: '2026-12-31' })).toEqual(['2026-11-26', '2026-12-07', '2026-12-10', '2026-12-21', '2026-12-24']);
  expect(ruleDays({ ...weekly, weekdays: [], interval: 1, until: '2026-12-10' })).toEqual(['2026-11-25', '2026-12-02', '2026-12-09']);
});

test('a count is of days before any are left out', () => {
  const counted: SeriesDraft = { ...draft, ends: 'count', count: 3, interval: 2, excluded: ['2026-11-25'] };
  expect(ruleDays(counted)).toEqual(['2026-11-23', '2026-11-25', '2026-11-27']);
  expect(seriesDays(counted)).toEqual(['2026-11-23', '2026-11-27']);
});

test('sends only excluded days the recurrence has, and weekdays only weekly', () => {
  const input = seriesInput('ser_1', { ...draft, weekdays: ['MONDAY'], excluded: ['2026-11-24', '2027-01-01'] });
  expect(input.recurrence).toEqual({
    frequency: 'DAILY',
    interval: 1,
    weekdays: null,
    until: '2026-12-06',
    count: null,
    excludedDates: ['2026-11-24'],
  });
  expect(input.places).toHaveLength(5);
});

test('an endless rule stops at the horizon', () => {
  expect(ruleDays({ ...draft, until: '2099-12-31' })).toHaveLength(401);
});

test('says what is missing by field', () => {
  expect(Object.keys(seriesProblems({ ...draft, startTime: null, until: '2026-11-01', places: [] }))).toEqual([
    'startTime',
    'until',
    'places',
  ]);
  expect(seriesProblems(draft)).toEqual({});
});
