import { expect, test } from 'vitest';
import { channelInputs, decisionInput, emptyTeamDraft, teamFields } from './teamDraft';

test('sends no decision when nothing of it is known', () => {
  expect(decisionInput(emptyTeamDraft)).toBeNull();
  expect(decisionInput({ ...emptyTeamDraft, issuer: ' UBND xã ' })).toEqual({ number: null, date: null, issuer: 'UBND xã' });
});

test('completes a link, and names a channel after its kind', () => {
  const channels = [
    { key: 1, kind: 'ZALO' as const, name: '', url: 'zalo.me/g/abc' },
    { key: 2, kind: 'FACEBOOK' as const, name: ' Thôn 1 ', url: '' },
  ];
  expect(channelInputs({ ...emptyTeamDraft, channels })).toEqual([
    { kind: 'ZALO', name: 'Zalo', url: 'https://zalo.me/g/abc' },
    { kind: 'FACEBOOK', name: 'Thôn 1', url: null },
  ]);
  expect(teamFields({ ...emptyTeamDraft, channels }, [])).toContain('channels.1.url');
});
