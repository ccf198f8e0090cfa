// A signed-in client of the API, and the server's own accounting: what bench.mjs measures with.
import { Agent, request } from 'node:http';
import { readFileSync } from 'node:fs';

const base = new URL(process.env.BENCH_URL);
const agent = new Agent({ keepAlive: true, maxSockets: 32 });
const jar = new Map();

export function send(method, path, body) {
  const text = body === undefined || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  const headers = { Cookie: [...jar].map(([k, v]) => `${k}=${v}`).join('; '), 'Accept-Language': 'en' };
  if (text !== undefined) Object.assign(headers, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) });
  if (jar.has('XSRF-TOKEN')) headers['X-XSRF-TOKEN'] = decodeURIComponent(jar.get('XSRF-TOKEN'));
  return new Promise((resolve, reject) => {
    const req = request({ host: base.hostname, port: base.port, path, method, headers, agent }, (res) => {
      for (const cookie of res.headers['set-cookie'] ?? []) {
        const [pair] = cookie.split(';');
        jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
      }
      const parts = [];
      res.on('data', (part) => parts.push(part));
      res.on('end', () => resolve({ status: res.statusCode, text: Buffer.concat(parts).toString() }));
    });
    req.on('error', reject);
    req.end(text);
  });
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

/** Reads the server has sent to MongoDB so far. */
export async function commands() {
  const answer = await fetch(process.env.BENCH_METRICS);
  const lines = (await answer.text()).split('\n');
  return lines
    .filter((line) => /^mongodb_driver_commands_seconds_count\{/.test(line) && /command="(find|aggregate|count)"/.test(line))
    .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' '))), 0);
}

/** CPU the server has used, in microseconds, from the operating system. */
export function serverCpu() {
  const fields = readFileSync(`/proc/${process.env.BENCH_SERVER_PID}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

/** The server's memory, in megabytes, from the operating system. */
export function serverMemory() {
  const status = readFileSync(`/proc/${process.env.BENCH_SERVER_PID}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024;
}

/** UUIDv7. */
export function newId(prefix) {
  const time = Date.now().toString(16).padStart(12, '0');
  const random = crypto.randomUUID().replaceAll('-', '');
  return `${prefix}_${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-a${random.slice(3, 6)}-${random.slice(6, 18)}`;
}
