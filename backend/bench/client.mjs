// A signed-in client of the API, and the server's own accounting: what the benchmarks measure with.
import { Agent, request } from 'node:http';
import { readdirSync, readFileSync } from 'node:fs';

const base = new URL(process.env.BENCH_URL);
const agent = new Agent({ keepAlive: true, maxSockets: 32 });
const jar = new Map();

export function send(method, path, body, more = {}) {
  const text = body === undefined || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  const headers = more.Authorization ? { ...more } : { ...jarHeaders(), ...more };
  if (text !== undefined) Object.assign(headers, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) });
  return new Promise((resolve, reject) => {
    const req = request({ host: base.hostname, port: base.port, path, method, headers, agent }, (res) => {
      for (const cookie of res.headers['set-cookie'] ?? []) {
        const [pair] = cookie.split(';');
        jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
      }
      const parts = [];
      res.on('data', (part) => parts.push(part));
      res.on('end', () => resolve({ status: res.statusCode, headers: res.headers, text: Buffer.concat(parts).toString() }));
    });
    req.on('error', reject);
    req.end(text);
  });
}

/** What says who is signed in. */
export function jarHeaders() {
  const headers = { Cookie: [...jar].map(([k, v]) => `${k}=${v}`).join('; '), 'Accept-Language': 'en' };
  if (jar.has('XSRF-TOKEN')) headers['X-XSRF-TOKEN'] = decodeURIComponent(jar.get('XSRF-TOKEN'));
  return headers;
}

export async function signIn(login) {
  await send('GET', '/api/session');
  const answer = await send('POST', '/api/session', { login, password: process.env.BENCH_PASSWORD });
  if (answer.status !== 204) throw new Error(`sign in: ${answer.status} ${answer.text}`);
  await send('GET', '/api/session');
}

export async function ask(query, variables) {
  const answer = await send('POST', '/graphql', { query, variables });
  const result = JSON.parse(answer.text);
  if (result.errors) throw new Error(JSON.stringify(result.errors));
  const refused = Object.values(result.data).flatMap((payload) => payload?.errors ?? []);
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
  return result.data;
}

/** Runs jobs 32 at a time. */
export async function atOnce(count, job) {
  let next = 0;
  const worker = async () => {
    while (next < count) await job(next++);
  };
  await Promise.all(Array.from({ length: 32 }, worker));
}

/** What the server has asked of MongoDB so far, but for waiting for changes. */
export async function commands() {
  const asked = /^mongodb_driver_commands_seconds_count\{.*command="(find|aggregate|count|insert|update|findAndModify|commitTransaction)"/;
  return (await metrics()).filter((line) => asked.test(line)).reduce((sum, line) => sum + valueOf(line), 0);
}

/** A histogram's counts, each of all up to a limit. */
export async function buckets(name) {
  return (await metrics())
    .filter((line) => line.startsWith(`${name}_bucket`))
    .map((line) => ({ upTo: Number(/le="([^"]+)"/.exec(line)[1].replace('+Inf', 'Infinity')), count: valueOf(line) }));
}

async function metrics() {
  return (await (await fetch(process.env.BENCH_METRICS)).text()).split('\n');
}

function valueOf(line) {
  return Number(line.slice(line.lastIndexOf(' ')));
}

/** CPU a process has used, in microseconds, from the operating system. */
export function cpu(pid) {
  return cpuOf(`/proc/${pid}/stat`);
}

/** The part of it that a JVM's compilers have used. */
export function compilerCpu(pid) {
  return readdirSync(`/proc/${pid}/task`)
    .map((thread) => `/proc/${pid}/task/${thread}`)
    .filter((thread) => /^C[12] Compiler/.test(readFileSync(`${thread}/comm`, 'utf8')))
    .reduce((sum, thread) => sum + cpuOf(`${thread}/stat`), 0);
}

function cpuOf(stat) {
  const fields = readFileSync(stat, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

/** A process's memory, in megabytes, from the operating system. */
export function memory(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024;
}

export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** UUIDv7. */
export function newId(prefix) {
  const time = Date.now().toString(16).padStart(12, '0');
  const random = crypto.randomUUID().replaceAll('-', '');
  return `${prefix}_${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-a${random.slice(3, 6)}-${random.slice(6, 18)}`;
}
