// node phone.mjs QUEUE FIRST ENOUGH: a recorder with a durable queue. It keeps an outcome on its disk before it sends it, sends it
// until a server says RECORDED or REPLAYED, and only then notes it as sent; killed at any point, it goes on from its file.
// One answer in a hundred is dropped: sent again as if it had never come. Once the file ENOUGH is there it sends what it has, and ends.
import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';

const [queueFile, first, enough] = [process.argv[2], Number(process.argv[3]), process.argv[4]];
const servers = process.env.FAULTS_SERVERS.split(',');
const headers = JSON.parse(process.env.FAULTS_HEADERS);
const { campaign, villages } = JSON.parse(process.env.FAULTS_PLACE);
const RECORD = `mutation ($input: RecordOutcomeInput!) { recordOutcome(input: $input) { result errors { code message } } }`;
const AT_ONCE = 4;
const PAUSE_MS = 300;
const PATIENCE_MS = 35_000;
const nap = (ms) => new Promise((done) => setTimeout(done, ms));

const known = existsSync(queueFile) ? readFileSync(queueFile, 'utf8').split('\n').filter(whole).map((line) => JSON.parse(line)) : [];
const kept = new Map(known.filter((line) => line.input).map((line) => [line.n, line.input]));
const sent = new Set(known.filter((line) => line.sent).map((line) => line.sent));
const queue = openSync(queueFile, 'a');
// a line that a kill cut in two must not swallow the next
writeSync(queue, '\n');

/** Cut off in the middle: it was never kept, and nothing of it was sent. */
function whole(line) {
  try {
    return line !== '' && JSON.parse(line) !== null;
  } catch {
    return false;
  }
}

function keep(line) {
  writeSync(queue, `${JSON.stringify(line)}\n`);
  fsyncSync(queue);
}

function outcome(n) {
  const hex = createHash('sha256').update(`${campaign} ${n}`).digest('hex');
  const id = `out_${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(12, 15)}-a${hex.slice(15, 18)}-${hex.slice(18, 30)}`;
  return { id, campaignId: campaign, areaId: villages[n % villages.length], figures: [{ indicator: 'PEOPLE_GUIDED', value: 1 + (n % 7) }] };
}

async function send(input) {
  for (let attempt = 0; ; attempt++) {
    const result = await post(servers[Math.floor(Math.random() * servers.length)], input);
    const dropped = Math.random() < 0.01;
    if ((result === 'RECORDED' || result === 'REPLAYED') && !dropped) return;
    await nap(Math.min(1_000, 20 * 1.5 ** attempt) * (0.5 + Math.random()));
  }
}

/** What the server said; nothing for no answer and for "try again". Any other refusal is a fault of ours. */
async function post(server, input) {
  let answer;
  try {
    const body = JSON.stringify({ query: RECORD, variables: { input } });
    answer = await fetch(`${server}/graphql`, { method: 'POST', headers, body, signal: AbortSignal.timeout(PATIENCE_MS) });
    answer = { status: answer.status, text: await answer.text() };
  } catch {
    return undefined;
  }
  if (answer.status === 503 || answer.status === 502) return undefined;
  const { data, errors } = JSON.parse(answer.text);
  const refusals = [...(errors ?? []).map((it) => it.extensions?.code), ...(data?.recordOutcome?.errors ?? []).map((it) => it.code)];
  if (refusals.length === 0) return data.recordOutcome.result;
  if (refusals.every((code) => code === 'TRY_AGAIN')) return undefined;
  throw new Error(`${answer.status} ${answer.text}`);
}

let next = first;
async function work() {
  while (kept.has(next) || !existsSync(enough)) {
    const n = next++;
    const input = kept.get(n) ?? outcome(n);
    if (sent.has(input.id)) continue;
    if (!kept.has(n)) keep({ n, input });
    await send(input);
    keep({ sent: input.id, at: Date.now() });
    await nap(PAUSE_MS * (0.5 + Math.random()));
  }
}

await Promise.all(Array.from({ length: AT_ONCE }, work));
closeSync(queue);
