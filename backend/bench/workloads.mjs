// The workloads W1 to W6 on the national data set, beside a bare server that answers from the same documents: requests a
// second, times, CPU of the server and of MongoDB for each request, and the ratio of the servers' CPU. And what follows from
// them: the counters' delay, memory over minutes, and reading with many outcomes and with few. Needs what `run` started.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { buckets, commands, compilerCpu, cpu, median, memory } from './client.mjs';
import { mixedLoad, newCounterReads, outcomeWrites, WORKLOADS } from './requests.mjs';

const CONNECTIONS = 32;
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const SECONDS = Number(process.env.SECONDS_EACH ?? 3);
const MINUTES = Number(process.env.MINUTES ?? 3);
const WARM_UP_MOST = Number(process.env.WARM_UP ?? 60);
const STILL_COMPILING = 0.03;
const AT_REST = 5;
const parts = new Set((process.env.PARTS ?? '').split(','));
const mongoPid = process.env.BENCH_MONGO_PID;
const app = { name: 'app', port: Number(new URL(process.env.BENCH_URL).port), pid: process.env.BENCH_SERVER_PID };
const bare = { name: 'bare', port: Number(process.env.BENCH_BARE_PORT), pid: process.env.BENCH_BARE_PID };
const few = { name: 'few', port: Number(process.env.BENCH_FEW_PORT), pid: process.env.BENCH_FEW_PID };

// --- the client, a process of its own -------------------------------------------------------------------------------
const client = spawn(process.env.BENCH_JAVA, ['-XX:+UseSerialGC', '-Xmx256m', '-cp', process.env.BENCH_CLASSES, 'Load'], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
const answers = createInterface({ input: client.stdout })[Symbol.asyncIterator]();
let files = 0;

function prepare(requests) {
  const file = `${process.env.BENCH_WORK}/requests.${files++}`;
  writeFileSync(file, requests.map((one) => `${one.toString('base64')}\n`).join(''));
  return file;
}

/** Requests a second, times in ms, and CPU µs a request of the server and of MongoDB. */
async function run(server, file, { seconds = SECONDS, status = 200, rate = 0 } = {}) {
  const before = [cpu(server.pid), cpu(mongoPid), await commands(), compilerCpu(server.pid)];
  client.stdin.write(`${server.port} ${CONNECTIONS} ${seconds} ${rate} ${status} ${file}\n`);
  const done = JSON.parse((await answers.next()).value);
  if (done.fault) throw new Error(`${server.name}: ${done.fault}`);
  const per = (value) => value / done.requests;
  return {
    requests: done.requests,
    rate: done.requests / done.seconds,
    p50: done.p50,
    p99: done.p99,
    cpu: per(cpu(server.pid) - before[0]),
    mongo: per(cpu(mongoPid) - before[1]),
    commands: per((await commands()) - before[2]),
    compiling: per(compilerCpu(server.pid) - before[3]),
    rss: memory(server.pid),
  };
}

/** Until the JVM's compilers are at rest, some slices in a row, for they pause: before that, it is they who are measured. */
async function warmUp({ key, server, file, options }) {
  let atRest = 0;
  for (let slice = 0; slice < WARM_UP_MOST && atRest < AT_REST; slice++) {
    const it = await run(server, file, options);
    atRest = it.compiling < STILL_COMPILING * it.cpu ? atRest + 1 : 0;
  }
  if (atRest < AT_REST) console.log(`  ${key} was still compiling when it was measured: a longer WARM_UP would tell more`);
}

/** In turns, forwards and backwards; the middle of each figure, by side. */
async function measure(sides) {
  for (const side of sides) await warmUp(side);
  const seen = Object.fromEntries(sides.map(({ key }) => [key, []]));
  for (let round = 0; round < ROUNDS; round++)
    for (const side of round % 2 ? sides : sides.toReversed()) seen[side.key].push(await run(side.server, side.file, side.options));
  return Object.fromEntries(sides.map(({ key }) => [key, middle(seen[key])]));
}

function middle(rounds) {
  return Object.fromEntries(Object.keys(rounds[0]).map((key) => [key, median(rounds.map((round) => round[key]))]));
}

const side = (key, server, requests, options = {}) => ({ key, server, file: prepare(requests), options });

// --- the table ------------------------------------------------------------------------------------------------------
const results = [];

function row(cells) {
  console.log(cells.map((cell, i) => (i ? String(cell).padStart(11) : String(cell).padEnd(20))).join(''));
}

function show(name, it, withCommands) {
  const shown = withCommands ? it.commands.toFixed(2) : '';
  row([name, it.rate.toFixed(0), it.p50.toFixed(2), it.p99.toFixed(2), it.cpu.toFixed(0), it.mongo.toFixed(0), shown, it.rss.toFixed(0)]);
}

function judge(name, ratio, limit) {
  const verdict = limit === undefined ? '' : ` (limit ${limit}${ratio <= limit ? '' : ', MISSED'})`;
  console.log(`  ${name}: ${ratio.toFixed(2)}${verdict}`);
  results.push({ name, ratio, limit });
}

async function workload(load) {
  const sides = [side('app', app, load.app, { status: load.status }), side('bare', bare, load.bare)];
  if (load.naive) sides.push(side('naive', bare, load.naive));
  const of = await measure(sides);
  for (const [key, it] of Object.entries(of)) show(key === 'app' ? load.name : `  ${key}`, it, key === 'app');
  judge(`${load.name}, CPU ÷ bare`, of.app.cpu / of.bare.cpu, load.limit);
  if (of.naive) {
    console.log(`  ${load.name}, requests/s ÷ naive: ${(of.app.rate / of.naive.rate).toFixed(1)}`);
    judge(`naive, requests/s ÷ ${load.name}`, of.naive.rate / of.app.rate, 0.1);
  }
}

/** From recording to the counters, at half of the rate that is possible. */
async function delay() {
  const write = side('app', app, outcomeWrites);
  await warmUp(write);
  const most = (await run(app, write.file, { seconds: 3 * SECONDS })).rate;
  const before = await buckets('tungnha_counter_delay_seconds');
  await run(app, write.file, { seconds: 5 * SECONDS, rate: most / 2 });
  const after = await buckets('tungnha_counter_delay_seconds');
  const counts = after.map(({ upTo, count }, i) => ({ upTo, count: count - (before[i]?.count ?? 0) }));
  const p99 = counts.find(({ count }) => count >= counts.at(-1).count * 0.99).upTo;
  console.log(`At ${(most / 2).toFixed(0)} outcomes/s, half of the most, 99 of 100 are counted within ${p99.toFixed(3)} s`);
  judge('delay p99, s', p99, 1);
}

async function memoryOverMinutes() {
  const file = prepare(mixedLoad);
  const seen = [];
  for (let minute = 1; minute <= MINUTES; minute++) {
    seen.push((await run(app, file, { seconds: 60 })).rss);
    console.log(`W6, memory (RSS) after ${minute} min: ${seen.at(-1).toFixed(0)} MB`);
  }
  judge(`memory after ${MINUTES} min ÷ after 2`, seen.at(-1) / seen[1], 1.1);
  judge('memory, MB', seen.at(-1), 512);
}

async function manyOutcomes() {
  const of = await measure([side('many', app, newCounterReads), side('few', few, newCounterReads)]);
  for (const [key, it] of Object.entries(of)) show(`W1 POST anew, ${key}`, it, key === 'many');
  judge('W1 with many ÷ with 40,000 outcomes', of.many.cpu / of.few.cpu, 1.1);
}

row(['', 'requests/s', 'p50 ms', 'p99 ms', 'CPU µs', 'mongod µs', 'commands', 'RSS MB']);
for (const [part, loads] of Object.entries(WORKLOADS)) {
  if (!parts.has(part)) continue;
  for (const load of await loads()) await workload(load);
}
if (parts.has('many')) await manyOutcomes();
if (parts.has('delay')) await delay();
if (parts.has('memory')) await memoryOverMinutes();
client.stdin.end();
if (process.env.BENCH_RESULTS) writeFileSync(process.env.BENCH_RESULTS, JSON.stringify(results));
