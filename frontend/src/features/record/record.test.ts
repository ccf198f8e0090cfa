import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OutboxItem } from '../../lib/outbox';
import { actsOf } from './acts';
import type { RecordSession } from './kept';
import { type Act, sendAct } from './send';

beforeEach(() => {
  // biome-ignore lint/suspicious/noDocumentCookie: as the server set it
  document.cookie = 'XSRF-TOKEN=token';
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const indicator = (code: string) => ({
  code,
  kind: 'COUNT',
  source: { kind: 'ENTERED' },
  decimals: 0,
  name: { vi: code, en: code },
  unit: { vi: 'tài khoản', en: 'accounts' },
});
const session = {
  id: 'ses_1',
  date: '2026-11-22',
  startTime: '19:30',
  status: 'PLANNED',
  headCount: null,
  version: 4,
  viewerCanMarkHeld: true,
  viewerCanRecord: true,
  area: { id: 'are_1', name: 'Thôn Tây Lễ' },
  campaign: { id: 'cmp_1', type: { indicators: [indicator('VNEID'), indicator('DVC')], outcomeFields: [], sessionFields: [] } },
  values: [],
} as unknown as RecordSession;
const nothing = { headCount: null, values: {}, note: '', fields: {}, held: {} };
const item = (act: Act) => ({ payload: act }) as OutboxItem;

function serverSays(...bodies: unknown[]) {
  const sent: { variables: { input: Record<string, unknown> } }[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    if (url === '/api/session') return new Response('{}'); // where the token for the write comes from
    sent.push(JSON.parse(String(init.body)));
    return new Response(JSON.stringify({ data: bodies.shift() }), { headers: { 'content-type': 'application/json' } });
  });
  return sent;
}

test('makes the acts of what was typed, and none of what was not', () => {
  expect(actsOf(session, nothing)).toEqual([]);
  const [held, outcome, ...rest] = actsOf(session, { ...nothing, headCount: 32, values: { VNEID: 9, DVC: null } });
  expect(rest).toEqual([]);
  expect(held).toMatchObject({ kind: 'held', input: { sessionId: 'ses_1', expectedVersion: 4, headCount: 32 } });
  expect(outcome).toMatchObject({
    kind: 'outcome',
    input: { sessionId: 'ses_1', figures: [{ indicator: 'VNEID', value: 9 }], note: null },
  });
  expect(outcome?.label).toBe('Thôn Tây Lễ: 9 tài khoản');
  expect(actsOf({ ...session, status: 'HELD', headCount: 32 }, { ...nothing, headCount: 32 })).toEqual([]);
});

test('what fields say is an outcome of its own where it is counted, and figures that are counted are not typed', () => {
  const field = { key: 'homes', kind: 'INTEGER', label: { vi: 'Số hộ', en: 'Homes' }, required: false, retired: false, options: [] };
  const counted = { ...indicator('HOMES'), source: { kind: 'FIELD_SUM' } };
  const type = { indicators: [counted], outcomeFields: [field], sessionFields: [] };
  const asked = { ...session, campaign: { ...session.campaign, type } } as unknown as RecordSession;
  const [outcome, ...rest] = actsOf(asked, { ...nothing, values: { HOMES: 3 }, fields: { homes: 3 } });
  expect(rest).toEqual([]);
  expect(outcome).toMatchObject({
    input: { figures: [], values: [{ key: 'homes', value: { integer: 3 } }] },
    label: 'Thôn Tây Lễ: Kết quả',
  });
  expect(actsOf(asked, nothing)).toEqual([]);
});

test('an outcome is done whether it was recorded or replayed, and is sent with the same id', async () => {
  const [outcome] = actsOf(session, { ...nothing, values: { VNEID: 9 } }) as [Act];
  const sent = serverSays({ recordOutcome: { errors: [] } }, { recordOutcome: { errors: [] } });
  expect(await sendAct(item(outcome))).toEqual({ type: 'done' });
  expect(await sendAct(item(outcome))).toEqual({ type: 'done' });
  expect(sent[0]?.variables.input.id).toBe(sent[1]?.variables.input.id);
});

test('a refusal is for the person, a passing trouble for later', async () => {
  const [outcome] = actsOf(session, { ...nothing, values: { VNEID: 9 } }) as [Act];
  serverSays(
    { recordOutcome: { errors: [{ code: 'WRONG_STATE', message: 'Chiến dịch đã kết thúc.' }] } },
    { recordOutcome: { errors: [{ code: 'TRY_AGAIN', message: 'Chờ một chút.' }] } },
  );
  expect(await sendAct(item(outcome))).toEqual({ type: 'refused', error: 'Chiến dịch đã kết thúc.' });
  expect(await sendAct(item(outcome))).toEqual({ type: 'later', error: 'Chờ một chút.' });
});

test('a head count goes to the newest version of a session that was moved meanwhile', async () => {
  const [held] = actsOf(session, { ...nothing, headCount: 32 }) as [Act];
  const conflict = [{ code: 'VERSION_CONFLICT', message: 'Buổi vừa được sửa.' }];
  const sent = serverSays(
    { markSessionHeld: { session: { version: 5, status: 'PLANNED', headCount: null }, errors: conflict } },
    { markSessionHeld: { session: { version: 6 }, errors: [] } },
    { markSessionHeld: { session: { version: 6, status: 'HELD', headCount: 32 }, errors: conflict } },
  );
  expect(await sendAct(item(held))).toEqual({ type: 'done' });
  expect(sent.map((s) => s.variables.input.expectedVersion)).toEqual([4, 5]);
  expect(await sendAct(item(held))).toEqual({ type: 'done' });
  expect(sent.length).toBe(3);
});

test('a correction that arrived before is done; one that someone else overtook is refused', async () => {
  const act: Act = {
    kind: 'amend',
    input: { outcomeId: 'out_1', expectedVersion: 1, figures: [{ indicator: 'VNEID', value: 8 }], reason: 'Đếm lại' },
    label: '',
  };
  const stored = (value: number) => ({ status: 'AMENDED', reason: 'Đếm lại', figures: [{ indicator: { code: 'VNEID' }, value }] });
  const errors = [{ code: 'VERSION_CONFLICT', message: 'Người khác vừa sửa.' }];
  serverSays({ amendOutcome: { outcome: stored(8), errors } }, { amendOutcome: { outcome: stored(7), errors } });
  expect(await sendAct(item(act))).toEqual({ type: 'done' });
  expect(await sendAct(item(act))).toEqual({ type: 'refused', error: 'Người khác vừa sửa.' });
});
