// The workloads W1 to W6 on the national data set, beside a bare server that answers from the same documents: requests a
// second, times, CPU of the server and of MongoDB for each request, and the ratio of the servers' CPU. Needs what `run` started.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { ask, commands, cpu, jarHeaders, memory, median, send, signIn } from './client.mjs';
import { hash, W1, W2, W3, W4, W5 } from './documents.mjs';

const CONNECTIONS = 32;
const NEW_ID = 'out_00000000-0000-7000-8000-000000000000';
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const SECONDS = Number(process.env.SECONDS_EACH ?? 3);
const WARM_UP_MOST = Number(process.env.WARM_UP ?? 20);
const WARM_UP_LEAST = 20_000;
const wanted = new Set((process.env.PARTS ?? '').split(',').filter(Boolean));
const app = { name: 'app', port: Number(new URL(process.env.BENCH_URL).port), pid: process.env.BENCH_SERVER_PID };
const bare = { name: 'bare', port: Number(process.env.BENCH_BARE_PORT), pid: process.env.BENCH_BARE_PID };
const partner = { Authorization: `Bearer ${process.env.BENCH_PARTNER_KEY}` };
const work = process.env.BENCH_WORK;

// --- who is asked what ----------------------------------------------------------------------------------------------
await signIn('admin');
const campaigns = (await ask('{ campaigns(first: 50, filter: { search: "dot" }) { nodes { id area { id } type { code } } } }')).campaigns.nodes.filter(
  (one) => one.type.code.startsWith('QG_'),
);
const country = campaigns[0].area.id;
const provinces = (await ask('query ($id: ID!) { area(id: $id) { children(first: 100) { nodes { id } } } }', { id: country })).area.children.nodes.map((one) => one.id);
const villages = (await ask('{ teams(first: 100, filter: { kind: "CNSCD_VILLAGE", search: "thon" }) { nodes { id area { id } } } }')).teams.nodes;
const me = jarHeaders();

function http(method, path, headers, body) {
  const text = body === undefined ? '' : JSON.stringify(body);
  const all = { Host: 'localhost', ...headers };
  if (body !== undefined) Object.assign(all, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) });
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${text}`);
}

const post = (headers, query, variables) => http('POST', '/graphql', headers, { query, variables });
const plain = (path, variables) => http('POST', path, {}, variables);

function trusted(id) {
  const part = (value) => encodeURIComponent(JSON.stringify(value));
  return `/graphql?variables=${part({ id })}&extensions=${part({ persistedQuery: { version: 1, sha256Hash: hash(W1) } })}`;
}

async function known(id) {
  const answer = await send('GET', trusted(id), undefined, partner);
  if (!answer.headers.etag) throw new Error(`no ETag: ${answer.status} ${answer.text}`);
  return { ...partner, 'If-None-Match': answer.headers.etag };
}

const ids = campaigns.map((one) => one.id);
const names = ['ng', 'tr', 'le', 'ph', 'ho', 'an', 'mi', 'th', 'lan', 'hu'];
const w2 = typeof W2 === 'string' ? W2 : W2(provinces);
const record = (i) => {
  const team = villages[i % villages.length];
  const figures = [{ indicator: 'PEOPLE_GUIDED', value: 3 }, { indicator: 'ACCOUNTS', value: 2 }];
  return { id: NEW_ID, campaignId: ids[i % ids.length], areaId: team.area.id, teamId: team.id, day: process.env.BENCH_DAY, figures };
};
const times = (count, make) => Array.from({ length: count }, (_, i) => make(i));

async function pages() {
  const all = [];
  for (const area of provinces.slice(0, 10))
    for (const search of names) {
      const { endCursor, hasNextPage } = (await ask(W4, { area, search })).members.pageInfo;
      if (hasNextPage) all.push({ area, search, after: endCursor });
    }
  return all.length > 0 ? all : provinces.map((area) => ({ area, search: 'ng' }));
}

const reads = ids.map((id) => post(partner, W1, { id }));
const bareReads = ids.map((id) => plain('/w1', { id, country }));
const writes = times(200, (i) => post(me, W5, { input: record(i) }));
const bareWrites = times(200, (i) => plain('/w5', record(i)));
const mixed = (many, few) => times(20 * few.length, (i) => (i % 20 === 7 ? few[Math.floor(i / 20)] : many[i % many.length]));

const WORKLOADS = {
  w1: async () => [
    { name: 'W1 POST', limit: 2.2, app: reads, bare: bareReads },
    {
      name: 'W1 GET',
      app: ids.map((id) => http('GET', trusted(id), partner)),
      bare: ids.map((id) => http('GET', `/w1?id=${id}&area=${country}`, {})),
    },
    {
      name: 'W1 GET known',
      limit: 2.5,
      status: 304,
      app: await Promise.all(ids.map(async (id) => http('GET', trusted(id), await known(id)))),
      bare: [http('GET', '/cached', {})],
    },
  ],
  w2: () => [{ name: 'W2', limit: 2.5, app: ids.map((id) => post(partner, w2, { id })), bare: ids.map((id) => plain('/w2', { id })) }],
  w3: () => [
    { name: 'W3', limit: 1.6, app: provinces.map((area) => post(me, W3, { area })), bare: provinces.map((area) => plain('/w3', { area })) },
  ],
  w4: async () => {
    const asked = await pages();
    return [{ name: 'W4', limit: 2, app: asked.map((one) => post(me, W4, one)), bare: asked.map((one) => plain('/w4', one)) }];
  },
  w5: () => [{ name: 'W5', app: writes, bare: bareWrites, naive: times(200, (i) => plain('/naive', record(i))) }],
  w6: () => [{ name: 'W6', limit: 1.5, app: mixed(reads, writes), bare: mixed(bareReads, bareWrites) }],
};

// --- the client, a process of its own -------------------------------------------------------------------------------
const client = spawn(process.env.BENCH_JAVA, ['-XX:+UseSerialGC', '-Xmx256m', '-cp', process.env.BENCH_CLASSES, 'Load'], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
const answers = createInterface({ input: client.stdout })[Symbol.asyncIterator]();
let files = 0;

function prepare(requests) {
  const file = `${work}/requests.${files++}`;
  writeFileSync(file, requests.map((one) => `${one.toString('base64')}\n`).join(''));
  return file;
}

/** Requests a second, times in ms, and CPU µs a request of the server and of MongoDB. */
async function run(server, file, { seconds = SECONDS, status = 200, rate = 0 } = {}) {
  const before = [cpu(server.pid), cpu(process.env.BENCH_MONGO_PID), await commands()];
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
    mongo: per(cpu(process.env.BENCH_MONGO_PID) - before[1]),
    commands: per((await commands()) - before[2]),
    rss: memory(server.pid),
  };
}

/** Until enough was asked and a slice is no cheaper than those before it: then the compiler has no more to do. */
async function warmUp(server, file, options) {
  const seen = [];
  let requests = 0;
  for (let slice = 0; slice < WARM_UP_MOST; slice++) {
    const it = await run(server, file, options);
    requests += it.requests;
    seen.push(it.cpu);
    const settled = slice >= 3 && Math.min(...seen.slice(-2)) > Math.min(...seen.slice(0, -2)) * 0.97;
    if (settled && requests >= WARM_UP_LEAST) return;
  }
}

async function measure(load) {
  const sides = [
    { key: 'app', server: app, file: prepare(load.app), options: { status: load.status } },
    { key: 'bare', server: bare, file: prepare(load.bare), options: {} },
  ];
  if (load.naive) sides.push({ key: 'naive', server: bare, file: prepare(load.naive), options: {} });
  for (const side of sides) await warmUp(side.server, side.file, side.options);
  const seen = Object.fromEntries(sides.map(({ key }) => [key, []]));
  for (let round = 0; round < ROUNDS; round++)
    for (const side of round % 2 ? sides : sides.toReversed()) seen[side.key].push(await run(side.server, side.file, side.options));
  return Object.fromEntries(sides.map(({ key }) => [key, middle(seen[key])]));
}

function middle(rounds) {
  return Object.fromEntries(Object.keys(rounds[0]).map((key) => [key, median(rounds.map((round) => round[key]))]));
}

// --- the table ------------------------------------------------------------------------------------------------------
const HEAD = ['', 'requests/s', 'p50 ms', 'p99 ms', 'CPU µs', 'mongod µs', 'commands', 'RSS MB'];
const row = (cells) => console.log(cells.map((cell, i) => (i ? String(cell).padStart(11) : String(cell).padEnd(20))).join(''));
const results = [];

row(HEAD);
for (const [part, make] of Object.entries(WORKLOADS)) {
  if (!wanted.has(part)) continue;
  for (const load of await make()) {
    const of = await measure(load);
    for (const [side, it] of Object.entries(of))
      row([
        side === 'app' ? load.name : `  ${side}`,
        it.rate.toFixed(0),
        it.p50.toFixed(2),
        it.p99.toFixed(2),
        it.cpu.toFixed(0),
        it.mongo.toFixed(0),
        side === 'app' ? it.commands.toFixed(2) : '',
        it.rss.toFixed(0),
      ]);
    const ratio = of.app.cpu / of.bare.cpu;
    console.log(`  CPU ÷ bare: ${ratio.toFixed(2)}${load.limit ? ` (limit ${load.limit}${ratio <= load.limit ? '' : ', MISSED'})` : ''}`);
    if (of.naive) console.log(`  requests/s ÷ naive: ${(of.app.rate / of.naive.rate).toFixed(1)}`);
    results.push({ name: load.name, ratio, limit: load.limit, ...of });
  }
}
client.stdin.end();
if (process.env.BENCH_RESULTS) writeFileSync(process.env.BENCH_RESULTS, JSON.stringify(results));
