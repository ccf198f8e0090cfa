// The controller of the fault rig: phones record through two servers while it kills phones, servers and primaries with kill -9,
// each of them KILLS times, and lets primaries hang and step down; then it compares what the phones were told with what is stored and counted. Needs what `run` started.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { ask, atOnce, jarHeaders, newId, signIn } from '../bench/client.mjs';
import { hangPrimary, killPrimary, stepDownPrimary } from './nodes.mjs';
import { nap, until } from './waiting.mjs';

const work = process.env.FAULTS_WORK;
const OUTCOMES = Number(process.env.OUTCOMES ?? 10_000);
const KILLS = Number(process.env.KILLS ?? 20);
const HANGS = Number(process.env.HANGS ?? 3);
const STEP_DOWNS = Number(process.env.STEP_DOWNS ?? 5);
const PHONES = Number(process.env.PHONES ?? 5);
const APART = 10_000_000;
const SAME_KEY = Number(process.env.SAME_KEY ?? 1_000);
/** Times the limits in time: a machine that does other work meanwhile is slower. */
const SLACK = Number(process.env.SLACK ?? 1);
const UP_TO = 10 * SLACK;
/** How long nothing may be acknowledged after the primary failed, in seconds. */
const SILENCE = { kill: { half: 4, most: 12 }, hang: { half: 25, most: 25 }, stepDown: { half: 2, most: 2 } };
const SILENCE_WITHIN_MS = 40_000;
const LOOKS = Math.ceil(7.5 * KILLS);
const servers = process.env.FAULTS_PORTS.split(' ').map((port) => `http://127.0.0.1:${port}`);
const failures = [];

const tell = (what, good) => {
  console.log(`${good ? 'ok    ' : 'FAILED'} ${what}`);
  if (!good) failures.push(what);
};

// --- the campaign ---------------------------------------------------------------------------------------------------
await signIn('admin');
const commune = (await ask('{ areas(search: "xa dai thanh huyen dai loc", level: COMMUNE, first: 1) { nodes { id } } }')).areas.nodes[0].id;
const { today } = (await ask('{ viewer { today } }')).viewer;
const villages = Array.from({ length: 4 }, () => newId('are'));
await ask('mutation ($input: AddAreasInput!) { addAreas(input: $input) { errors { message } } }', {
  input: { parentId: commune, areas: villages.map((id, i) => ({ id, kind: 'Thôn', name: `thử ${i + 1}` })) },
});
const campaign = newId('cmp');
await ask('mutation ($input: CreateCampaignInput!) { createCampaign(input: $input) { errors { message } } }', {
  input: { id: campaign, type: 'MOI_DEM_1_GIO', name: 'Thử chịu lỗi', areaId: commune, startsOn: today, endsOn: today, activate: true },
});

// an instance hears of another's new areas and campaigns a moment later
const SEEN = 'query ($campaign: ID!, $village: ID!) { campaign(id: $campaign) { id } area(id: $village) { id } }';
for (const server of servers)
  await until('both servers to know the place', 60_000, async () => {
    const body = JSON.stringify({ query: SEEN, variables: { campaign, village: villages.at(-1) } });
    const headers = { ...jarHeaders(), 'Content-Type': 'application/json' };
    const { data } = await (await fetch(`${server}/graphql`, { method: 'POST', headers, body })).json();
    return data.campaign && data.area;
  });

const COUNTERS = `query ($id: ID!) { campaignCounters(ids: [$id]) {
  counters { indicator { code } value } children { area { id } counters { indicator { code } value } } } }`;
const valueOf = ({ counters }) => Number(counters.find((one) => one.indicator.code === 'PEOPLE_GUIDED').value);

// --- phones ---------------------------------------------------------------------------------------------------------
const env = {
  ...process.env,
  FAULTS_SERVERS: servers.join(','),
  FAULTS_HEADERS: JSON.stringify({ ...jarHeaders(), 'Content-Type': 'application/json' }),
  FAULTS_PLACE: JSON.stringify({ campaign, villages }),
};
const enough = `${work}/enough`;
const phones = Array.from({ length: PHONES }, (_, i) => ({ file: `${work}/queue.${i}`, first: i * APART }));

function switchOn(phone) {
  phone.done = false;
  phone.process = spawn(process.execPath, [new URL('phone.mjs', import.meta.url).pathname, phone.file, phone.first, enough], { env, stdio: ['ignore', 'inherit', 'inherit'] });
  phone.process.on('exit', (code, signal) => {
    if (code === 0) phone.done = true;
    else if (signal === null) phone.broken = true;
  });
}

function lines() {
  return readdirSync(work)
    .filter((name) => name.startsWith('queue.'))
    .flatMap((name) => readFileSync(`${work}/${name}`, 'utf8').split('\n'))
    .flatMap((line) => {
      try {
        return [JSON.parse(line)];
      } catch {
        return [];
      }
    });
}

const refused = () => phones.some((phone) => phone.broken);
const sentSoFar = () => lines().filter((line) => line.sent).length;

// --- faults ---------------------------------------------------------------------------------------------------------
const killed = { phone: 0, server: 0, leader: 0, primary: 0 };
let longest = 0;

async function killPhone() {
  const phone = phones[killed.phone % phones.length];
  phone.process.kill('SIGKILL');
  killed.phone++;
  await nap(200);
  switchOn(phone);
}

/** The one that projects, every other time; it comes back by itself, `run` sees to it. */
async function killServer(apart) {
  const leads = await leader();
  const victim = killed.server % 2 === 0 && leads !== undefined ? leads : killed.server % servers.length;
  const pid = Number(readFileSync(`${work}/server.${victim}.pid`, 'utf8'));
  process.kill(pid, 'SIGKILL');
  killed.server++;
  if (victim === leads) killed.leader++;
  const other = (victim + 1) % servers.length;
  // the victim comes back later than the projection has to go on
  if (apart && victim === leads) longest = Math.max(longest, await until('projection by the other server', 60_000, () => isLeading(other)));
  await until('the killed server', 120_000, async () => (await fetch(`${servers[victim]}/readyz`)).ok);
}

async function leader() {
  for (let i = 0; i < servers.length; i++) if (await isLeading(i)) return i;
  return undefined;
}

async function isLeading(server) {
  const port = process.env.FAULTS_MANAGEMENT_PORTS.split(' ')[server];
  try {
    const text = await (await fetch(`http://127.0.0.1:${port}/actuator/prometheus`)).text();
    return /^tungnha_counter_leader\S* 1\.0$/m.test(text);
  } catch {
    return false;
  }
}

/** Faults of the primary alone, while phones and servers were well. */
const befell = [];

async function primaryAlone(kind, fault) {
  befell.push({ kind, at: Date.now() });
  await fault();
}

/** Of each such fault, the longest time in which no phone was acknowledged anything, in seconds; the shortest first. */
function silences(kind) {
  const acknowledged = lines().flatMap((line) => (line.at ? [line.at] : [])).sort((a, b) => a - b);
  const pauses = acknowledged.slice(1).map((to, i) => ({ from: acknowledged[i], to }));
  return befell
    .map((fault, i) => ({ ...fault, until: Math.min(fault.at + SILENCE_WITHIN_MS, befell[i + 1]?.at ?? Infinity) }))
    .filter((fault) => fault.kind === kind)
    .map(({ at, until }) => pauses.filter((pause) => pause.to > at && pause.from < until).map(({ from, to }) => (to - from) / 1_000))
    .map((seconds) => Math.max(...seconds))
    .sort((a, b) => a - b);
}

// --- the story ------------------------------------------------------------------------------------------------------
const began = performance.now();
process.on('exit', () => phones.forEach((phone) => phone.process?.kill('SIGKILL')));
phones.forEach(switchOn);
for (let turn = 0; turn < KILLS && !refused(); turn++) {
  // by turns: a server alone, whose projection must go on soon, and all at once
  if (turn % 2 === 0) {
    await Promise.all([killPhone(), killServer(true)]);
    await primaryAlone('kill', killPrimary);
  } else {
    await Promise.all([killPhone(), killServer(false), killPrimary()]);
  }
  killed.primary++;
}
for (let turn = 0; turn < HANGS && !refused(); turn++) await primaryAlone('hang', hangPrimary);
for (let turn = 0; turn < STEP_DOWNS && !refused(); turn++) await primaryAlone('stepDown', stepDownPrimary);
await until('enough outcomes', 3_600_000, () => sentSoFar() >= OUTCOMES || refused());
writeFileSync(enough, '');
await until('the last phone', 600_000, () => phones.every((phone) => phone.done) || refused());
if (refused()) throw new Error('a server refused what a phone sent: see above');
const seconds = (performance.now() - began) / 1000;
console.log(`${sentSoFar()} outcomes in ${seconds.toFixed(0)} s; kill -9: ${killed.phone} phones, ${killed.server} servers (${killed.leader} projecting), ${killed.primary} primaries`);

// --- what is stored, against what the phones were told --------------------------------------------------------------
const told = new Map(lines().filter((line) => line.input).map((line) => [line.input.id, line.input]));
const acknowledged = new Set(lines().filter((line) => line.sent).map((line) => line.sent));
const stored = [];
const PAGE = `query ($id: ID!, $after: String) { outcomes(first: 100, after: $after, filter: { campaignId: $id }) {
  nodes { id version } pageInfo { endCursor hasNextPage } } }`;
for (let after = null, more = true; more; ) {
  const { nodes, pageInfo } = (await ask(PAGE, { id: campaign, after })).outcomes;
  stored.push(...nodes.map((one) => one.id));
  [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
}
const unique = new Set(stored);
const lost = [...acknowledged].filter((id) => !unique.has(id)).length;
tell(`R1 acknowledged ${acknowledged.size} of ${told.size}, stored ${unique.size}: ${lost} lost, ${stored.length - unique.size} doubled, ${unique.size - acknowledged.size + lost} extra`,
  lost === 0 && stored.length === unique.size && unique.size === acknowledged.size && acknowledged.size === told.size && told.size >= OUTCOMES);

const due = new Map(villages.map((id) => [id, 0]));
for (const input of told.values()) due.set(input.areaId, due.get(input.areaId) + input.figures[0].value);
const total = [...due.values()].reduce((sum, one) => sum + one, 0);
let counted;
const caughtUp = await until('the counters', 60_000, async () => {
  counted = (await ask(COUNTERS, { id: campaign })).campaignCounters[0];
  return valueOf(counted) >= total;
});
const equal = valueOf(counted) === total && counted.children.every((child) => valueOf(child) === (due.get(child.area.id) ?? 0));
tell(`R1, R9 counters: ${valueOf(counted)} of ${total}, every village equal, ${(caughtUp / 1000).toFixed(1)} s after the last`, equal);
tell(`R5 after kill -9 of the projecting server the other projects within ${(longest / 1000).toFixed(1)} s (limit ${UP_TO})`, killed.leader > 0 && longest <= UP_TO * 1_000);

for (const [kind, { half, most }] of Object.entries(SILENCE)) {
  const seconds = silences(kind);
  const [middle, worst] = [seconds[Math.floor(seconds.length / 2)], seconds.at(-1)];
  if (seconds.length > 0)
    tell(`R2 after ${seconds.length} × ${kind} of the primary alone nothing acknowledged for ${middle.toFixed(1)} s (p50, limit ${half * SLACK}), ${worst.toFixed(1)} s (most, limit ${most * SLACK})`,
      middle <= half * SLACK && worst <= most * SLACK);
}

const looks = readFileSync(`${work}/looks.log`, 'utf8').split('\n').filter((line) => /^drift: \d+$/.test(line));
const unequal = looks.filter((line) => line !== 'drift: 0').length;
tell(`R3 counters looked at ${looks.length} times (at least ${LOOKS}) in the midst of it, and recounted up to their revision: ${unequal} times unequal`,
  unequal === 0 && looks.length >= LOOKS);

// --- one key, many times, through both servers ----------------------------------------------------------------------
const RECORD = 'mutation ($input: RecordOutcomeInput!) { recordOutcome(input: $input) { result errors { code } } }';
const key = newId('out');
const same = { id: key, campaignId: campaign, areaId: villages[0], figures: [{ indicator: 'PEOPLE_GUIDED', value: 5 }] };
const results = {};
let turn = 0;
async function once(input) {
  const body = JSON.stringify({ query: RECORD, variables: { input } });
  const headers = { ...jarHeaders(), 'Content-Type': 'application/json' };
  const { data } = await (await fetch(`${servers[turn++ % servers.length]}/graphql`, { method: 'POST', headers, body })).json();
  return data.recordOutcome.result ?? data.recordOutcome.errors[0].code;
}
await atOnce(SAME_KEY, async () => {
  const result = await once(same);
  results[result] = (results[result] ?? 0) + 1;
});
const other = await once({ ...same, figures: [{ indicator: 'PEOPLE_GUIDED', value: 6 }] });
tell(`R4 one key ${SAME_KEY} times over two servers: ${JSON.stringify(results)}; with other content: ${other}`,
  results.RECORDED === 1 && results.REPLAYED === SAME_KEY - 1 && other === 'IDEMPOTENCY_CONFLICT');
await until('the counter', 20_000, async () => valueOf((await ask(COUNTERS, { id: campaign })).campaignCounters[0]) === total + 5);
tell('R4 it counts once', true);
writeFileSync(`${work}/done`, '');
process.exitCode = failures.length > 0 ? 1 : 0;
