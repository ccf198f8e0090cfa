// What can befall the three MongoDB nodes of the fault rig. Each fault waits until all of them are well again.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { command } from '../dev/wire.mjs';
import { nap, until } from './waiting.mjs';

const { FAULTS_MONGO: mongo, DEV: dev } = process.env;
const HUNG_MS = 35_000;
const STEPPED_DOWN_S = 20;
const hosts = readFileSync(`${mongo}/ports`, 'utf8').trim().split('\n').map((port) => `127.0.0.1:${port}`);
const to = (what, node) => execFileSync(`${dev}/mongo`, [what, mongo, String(node)]);

async function primary() {
  const states = await Promise.all(hosts.map((host) => command(host, { hello: 1 }).catch(() => ({}))));
  return states.findIndex((state) => state.isWritablePrimary);
}

/** The primary; only in the midst of an election there is none. */
async function withPrimary(fault) {
  let node = -1;
  await until('a primary', 60_000, async () => (node = await primary()) >= 0);
  await fault(node);
  // one that was killed may have to roll back first, beside all that load
  await until('three healthy nodes', 180_000, async () => {
    const after = await Promise.all(hosts.map((host) => command(host, { hello: 1 })));
    return after.some((state) => state.isWritablePrimary) && after.every((state) => state.isWritablePrimary || state.secondary);
  });
}

export const killPrimary = () =>
  withPrimary(async (node) => {
    to('kill', node);
    await nap(1_000);
    to('revive', node);
  });

/** It keeps its connections, and answers nothing. */
export const hangPrimary = () =>
  withPrimary(async (node) => {
    to('freeze', node);
    await nap(HUNG_MS);
    to('thaw', node);
  });

/** As before an upgrade; the next one may be asked only when this is over. */
export const stepDownPrimary = () =>
  withPrimary(async (node) => {
    const answer = await command(hosts[node], { replSetStepDown: STEPPED_DOWN_S, secondaryCatchUpPeriodSecs: 10 });
    if (answer.ok !== 1) throw new Error(answer.errmsg);
    await nap(1.5 * STEPPED_DOWN_S * 1_000);
  });
