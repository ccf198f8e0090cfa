// The requests of each workload: to the application as a partner or a signed-in person sends them, and to the bare server
// with the ids it needs. Needs what `run` started, with the national data set.
import { until } from '../faults/waiting.mjs';
import { ask, jarHeaders, send, signIn } from './client.mjs';
import { hash, W1, W2, W3, W4, W5 } from './documents.mjs';

const NEW_ID = 'out_00000000-0000-7000-8000-000000000000';
const NAMES = ['ng', 'tr', 'le', 'ph', 'ho', 'an', 'mi', 'th', 'lan', 'hu'];
const partner = { Authorization: `Bearer ${process.env.BENCH_PARTNER_KEY}` };

await signIn('admin');
const me = jarHeaders();
const campaigns = await nationalCampaigns();
const ids = campaigns.map((one) => one.id);
const country = campaigns[0].area.id;
await fresh();
const provinces = await childrenOf(country);
const villages = (await ask('{ teams(first: 100, filter: { kind: "CNSCD_VILLAGE", search: "thon" }) { nodes { id area { id } } } }')).teams.nodes;

async function nationalCampaigns() {
  const all = '{ campaigns(first: 50, filter: { search: "dot" }) { nodes { id area { id } type { code } } } }';
  return (await ask(all)).campaigns.nodes.filter((one) => one.type.code.startsWith('QG_'));
}

/** Until the projector of this start has taken its turn, answers say that they are stale, and have another ETag. */
async function fresh() {
  const stale = 'query ($ids: [ID!]!) { campaignCounters(ids: $ids) { stale } }';
  await until('fresh counters', 60_000, async () => (await ask(stale, { ids })).campaignCounters.every((one) => !one.stale));
}

async function childrenOf(id) {
  const children = 'query ($id: ID!) { area(id: $id) { children(first: 100) { nodes { id } } } }';
  return (await ask(children, { id })).area.children.nodes.map((one) => one.id);
}

function http(method, path, headers, body) {
  const text = body === undefined ? '' : JSON.stringify(body);
  const all = { Host: 'localhost', ...headers };
  if (body !== undefined) Object.assign(all, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) });
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${text}`);
}

const post = (headers, query, variables) => http('POST', '/graphql', headers, { query, variables });
const bare = (path, variables) => http('POST', path, {}, variables);
const times = (count, make) => Array.from({ length: count }, (_, i) => make(i));

function trusted(id) {
  const part = (value) => encodeURIComponent(JSON.stringify(value));
  return `/graphql?variables=${part({ id })}&extensions=${part({ persistedQuery: { version: 1, sha256Hash: hash(W1) } })}`;
}

async function known(id) {
  const answer = await send('GET', trusted(id), undefined, partner);
  if (!answer.headers.etag) throw new Error(`no ETag: ${answer.status} ${answer.text}`);
  return { ...partner, 'If-None-Match': answer.headers.etag };
}

function outcome(i) {
  const team = villages[i % villages.length];
  const figures = [
    { indicator: 'PEOPLE_GUIDED', value: 3 },
    { indicator: 'ACCOUNTS', value: 2 },
  ];
  return { id: NEW_ID, campaignId: ids[i % ids.length], areaId: team.area.id, teamId: team.id, day: '2026-11-20', figures };
}

/** How many rows a page of the first of them holds: a small country has no full ones. */
async function rowsOf(list, document, { area, search, after }) {
  return (await ask(document, { area, search, after }))[list].nodes.length;
}

/** Second pages: names of a province that begin so, from where the first page ended. */
async function pages() {
  const all = [];
  for (const area of provinces.slice(0, 10))
    for (const search of NAMES) {
      const { nodes, pageInfo } = (await ask(W4, { area, search })).members;
      if (pageInfo.hasNextPage) all.push({ area, search, after: pageInfo.endCursor, last: nodes.at(-1) });
    }
  // a small country has one page of each name
  return all.length > 0 ? all : provinces.map((area) => ({ area, search: 'ng', after: null }));
}

function mixed(many, few) {
  return times(20 * few.length, (i) => (i % 20 === 7 ? few[Math.floor(i / 20)] : many[i % many.length]));
}

/** What a dashboard sends every few seconds, and the same asked for the first time: each request names something new beside it. */
const polled = (document) => ids.map((id) => post(partner, document, { id }));
const anew = (document) => ids.map((id) => post(partner, document, { id, probe: NEW_ID }));

const counterReads = polled(W1);
export const newCounterReads = anew(W1);
export const outcomeWrites = times(200, (i) => post(me, W5, { input: outcome(i) }));
const bareReads = ids.map((id) => bare('/w1', { id, country }));
const bareWrites = times(200, (i) => bare('/w5', outcome(i)));
export const mixedLoad = mixed(counterReads, outcomeWrites);

/** By part: each with what is asked of the application and of the bare server, and the ratio of CPU that may not be passed. */
export const WORKLOADS = {
  w1: async () => [
    { name: 'W1 POST', limit: 2.2, app: counterReads, bare: bareReads },
    { name: 'W1 POST anew', limit: 2.2, app: newCounterReads, bare: bareReads },
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
  w2: () => {
    const bareW2 = ids.map((id) => bare('/w2', { id }));
    return [
      { name: 'W2', limit: 2.5, app: polled(W2), bare: bareW2 },
      { name: 'W2 anew', limit: 2.5, app: anew(W2), bare: bareW2 },
    ];
  },
  w3: async () => [
    { name: `W3, ${await rowsOf('teams', W3, { area: provinces[0] })} teams`, limit: 1.6, app: provinces.map((area) => post(me, W3, { area })), bare: provinces.map((area) => bare('/w3', { area })) },
  ],
  w4: async () => {
    const asked = await pages();
    const app = asked.map(({ area, search, after }) => post(me, W4, { area, search, after }));
    return [{ name: `W4, ${await rowsOf('members', W4, asked[0])} members`, limit: 2, app, bare: asked.map((one) => bare('/w4', one)) }];
  },
  w5: () => [{ name: 'W5', app: outcomeWrites, bare: bareWrites, naive: times(200, (i) => bare('/naive', outcome(i))) }],
  w6: () => [{ name: 'W6', limit: 1.5, app: mixedLoad, bare: mixed(bareReads, bareWrites) }],
};
