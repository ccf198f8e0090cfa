import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { Outbox, type OutboxItem, type SendResult } from './outbox';

let made = 0;
const name = () => `outbox-${made++}`;

test('keeps the order and the same key over failures and a reload', async () => {
  const db = name();
  let now = 1_000;
  let reachable = false;
  const seen: string[] = [];
  const send = async (item: OutboxItem): Promise<SendResult> => {
    seen.push(item.key);
    return reachable ? { type: 'done' } : { type: 'later', error: 'offline' };
  };
  const before = new Outbox(send, db, () => now);
  await before.add('outcome', { n: 1 }, 'first');
  await before.add('outcome', { n: 2 }, 'second');
  expect(await before.flush()).toBe(0);
  expect(seen).toEqual(['first']);
  reachable = true;
  now += 600_000;
  const after = new Outbox(send, db, () => now);
  expect(await after.flush()).toBe(2);
  expect(seen).toEqual(['first', 'first', 'second']);
  expect(await after.list()).toEqual([]);
});

test('sets a refused item aside and sends the next', async () => {
  const outbox = new Outbox(async (item) => (item.key === 'bad' ? { type: 'refused', error: 'closed' } : { type: 'done' }), name());
  await outbox.add('outcome', {}, 'bad');
  await outbox.add('outcome', {}, 'good');
  expect(await outbox.flush()).toBe(1);
  const [left, ...rest] = await outbox.list();
  expect([left?.key, left?.state, left?.error, rest.length]).toEqual(['bad', 'refused', 'closed', 0]);
  await outbox.remove(left?.seq as number);
  expect(await outbox.list()).toEqual([]);
});

test('takes a key once, and sends once however often it is asked', async () => {
  let calls = 0;
  const outbox = new Outbox(async () => {
    calls++;
    await new Promise((resolve) => setTimeout(resolve, 5));
    return { type: 'done' };
  }, name());
  await outbox.add('outcome', {}, 'once');
  await expect(outbox.add('outcome', {}, 'once')).rejects.toThrow();
  await Promise.all([outbox.flush(), outbox.flush(), outbox.flush()]);
  expect(calls).toBe(1);
});

test('waits longer after each failure, unless asked to send now', async () => {
  let now = 0;
  let calls = 0;
  const outbox = new Outbox(
    async () => {
      calls++;
      throw new Error('no network');
    },
    name(),
    () => now,
  );
  await outbox.add('outcome', {}, 'k');
  await outbox.flush();
  await outbox.flush();
  expect(calls).toBe(1);
  await outbox.flush('now');
  expect(calls).toBe(2);
  now = 8_000;
  await outbox.flush();
  expect(calls).toBe(3);
});
