// Figures of single parts on a small system, printed one a line. Needs the system that `run` started.
import { ask, atOnce, commands, cpu, median, memory, newId, send, signIn } from './client.mjs';

const serverCpu = () => cpu(process.env.BENCH_SERVER_PID);
const serverMemory = () => memory(process.env.BENCH_SERVER_PID);
const OUTCOMES = Number(process.env.OUTCOMES ?? 100_000);
const ROUNDS = 7;
const READS = 2_000;
const WRITES = 300;
const COUNTERS = `query ($id: ID!) { campaignCounters(ids: [$id]) { counters { indicator { code } value target share } } }`;

await signIn('admin');
const commune = (await ask('{ areas(search: "xa dai thanh huyen dai loc", level: COMMUNE, first: 1) { nodes { id } } }')).areas.nodes[0].id;
const today = (await ask('{ viewer { today } }')).viewer.today;
const PARTS = { pages: queriesPerPage, counter: counterRatio, fields: fieldRatio, imports: importRatio };
for (const part of (process.env.PARTS ?? '').split(',')) await PARTS[part]?.();

async function queriesPerPage() {
  await foundTeams(100);
  const [small, large] = [await commandsOf(20), await commandsOf(100)];
  console.log(`MongoDB queries for a page of teams with leader, member count, last outcome: ${small} for 20, ${large} for 100`);
}

async function foundTeams(count) {
  const found = `mutation ($team: FoundTeamInput!, $member: AddMemberInput!) {
    foundTeam(input: $team) { errors { message } } addMember(input: $member) { errors { message } } }`;
  for (let i = 0; i < count; i++) {
    const id = newId('tea');
    await ask(found, {
      team: { id, kind: 'YOUTH', areaId: commune, name: `Tổ đo ${i}` },
      member: { id: newId('mem'), fullName: `Nguyễn Văn ${i}`, areaId: commune, membership: { teamId: id, role: 'LEADER', representing: 'YOUTH_UNION' } },
    });
  }
}

async function commandsOf(first) {
  const page = `query ($first: Int!) { teams(first: $first) { nodes { id name area { name } leader { fullName } memberCount lastOutcome { day } } } }`;
  const size = (await ask(page, { first })).teams.nodes.length;
  if (size !== first) throw new Error(`a page of ${first} held ${size}`);
  const counts = [];
  for (let i = 0; i < 21; i++) {
    const before = await commands();
    await ask(page, { first });
    counts.push((await commands()) - before);
  }
  // the median: a background job's read may fall between two looks
  return median(counts);
}

/** The same import with few and with many rows; the first of all is not looked at, as it warms the server up. */
async function importRatio() {
  await importMembers(5_000, 0);
  const few = await importMembers(5_000, 1);
  const many = await importMembers(50_000, 2);
  console.log(`Import of members, check and run: ${few.rate} rows/s of 5000, ${many.rate} rows/s of 50000`);
  console.log(`  peak memory (RSS): ${few.peak.toFixed(0)} MB for 5000, ${many.peak.toFixed(0)} MB for 50000: ratio ${(many.peak / few.peak).toFixed(2)}`);
}

async function importMembers(rows, run) {
  const lines = Array.from({ length: rows }, (_, i) => `Nguyễn Đo ${run} ${i},09${String(10_000_000 + run * 100_000 + i)}`);
  const began = performance.now();
  const sent = await send('POST', `/api/imports?kind=MEMBERS&areaId=${commune}&fileName=do.csv`, Buffer.from(`Họ và tên,Số điện thoại\n${lines.join('\n')}\n`));
  if (sent.status !== 201) throw new Error(sent.text);
  const importId = JSON.parse(sent.text).id;
  let peak = 0;
  const becomes = async (status) => {
    for (let now = ''; now !== status; now = (await ask('query ($id: ID!) { import(id: $id) { status } }', { id: importId })).import.status) {
      peak = Math.max(peak, serverMemory());
      await new Promise((done) => setTimeout(done, 100));
    }
  };
  const columns = [{ column: 0, property: 'fullName' }, { column: 1, property: 'phone' }];
  await ask('mutation ($input: MatchImportInput!) { matchImport(input: $input) { errors { message } } }', { input: { importId, columns, naturalKey: ['phone'] } });
  await becomes('CHECKED');
  await ask('mutation ($input: ImportStepInput!) { runImport(input: $input) { errors { message } } }', { input: { importId } });
  await becomes('DONE');
  const { result } = (await ask('query ($id: ID!) { import(id: $id) { result { create } } }', { id: importId })).import;
  if (result.create !== rows) throw new Error(`${result.create} of ${rows} members were imported`);
  return { peak, rate: Math.round((rows * 1000) / (performance.now() - began)) };
}

/** The same read of a campaign with few and with many outcomes, in turns; CPU of the server, and time. */
async function counterRatio() {
  const [few, many] = [await campaignWith(10), await campaignWith(OUTCOMES)];
  const used = { few: [], many: [] };
  const ms = { few: [], many: [] };
  await read(few, READS * 2);
  await read(many, READS * 2);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, id] of round % 2 ? [['few', few], ['many', many]] : [['many', many], ['few', few]]) {
      const [began, cpuBefore] = [performance.now(), serverCpu()];
      await read(id, READS);
      used[name].push((serverCpu() - cpuBefore) / READS);
      ms[name].push((performance.now() - began) / READS);
    }
  }
  const ratio = (kind) => (median(kind.many) / median(kind.few)).toFixed(2);
  console.log(`Counter read, server CPU a request: ${median(used.few).toFixed(0)} µs with 10 outcomes, ${median(used.many).toFixed(0)} µs with ${OUTCOMES}: ratio ${ratio(used)} (time ${ratio(ms)})`);
}

async function read(id, count) {
  await atOnce(count, () => ask(COUNTERS, { id }));
}

async function campaignWith(outcomes) {
  const id = newId('cmp');
  await ask('mutation ($input: CreateCampaignInput!) { createCampaign(input: $input) { errors { message } } }', {
    input: { id, type: 'MOI_DEM_1_GIO', name: `Đo ${outcomes}`, areaId: commune, startsOn: today, endsOn: today, activate: true },
  });
  const record = 'mutation ($input: RecordOutcomeInput!) { recordOutcome(input: $input) { errors { message path } } }';
  const began = performance.now();
  await atOnce(outcomes, () =>
    ask(record, { input: { id: newId('out'), campaignId: id, areaId: commune, figures: [{ indicator: 'VNEID_ACCOUNTS', value: 1 }] } }),
  );
  const seconds = (performance.now() - began) / 1000;
  const caughtUp = performance.now();
  while ((await total(id)) !== outcomes) await new Promise((done) => setTimeout(done, 50));
  const lag = (performance.now() - caughtUp) / 1000;
  if (outcomes >= 1000) console.log(`Recorded ${outcomes} outcomes in ${seconds.toFixed(0)} s (${(outcomes / seconds).toFixed(0)}/s); counters equal ${lag.toFixed(1)} s after the last`);
  return id;
}

async function total(id) {
  const { counters } = (await ask(COUNTERS, { id })).campaignCounters[0];
  return counters.find((counter) => counter.indicator.code === 'VNEID_ACCOUNTS').value;
}

/** The same write with 40 custom values and with none, in turns: what validating and storing them costs. */
async function fieldRatio() {
  const fields = customFields(40);
  const [bare, full] = [await campaignOf('DO_KHONG_TRUONG', []), await campaignOf('DO_40_TRUONG', fields)];
  const values = fields.map(valueOf);
  const used = { bare: [], full: [] };
  const ms = { bare: [], full: [] };
  const kinds = [
    ['bare', bare, []],
    ['full', full, values],
  ];
  for (const [, id, given] of kinds) await write(id, given, WRITES * 2);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, id, given] of round % 2 ? kinds : kinds.toReversed()) {
      const [began, cpuBefore] = [performance.now(), serverCpu()];
      await write(id, given, WRITES);
      used[name].push((serverCpu() - cpuBefore) / WRITES);
      ms[name].push((performance.now() - began) / WRITES);
    }
  }
  const ratio = (kind) => (median(kind.full) / median(kind.bare)).toFixed(2);
  console.log(`Recording an outcome with 40 custom fields against none: time ratio ${ratio(ms)} (${median(ms.full).toFixed(2)} ms, ${median(ms.bare).toFixed(2)} ms, 32 at once), server CPU ratio ${ratio(used)}`);
}

async function write(campaignId, values, count) {
  const record = 'mutation ($input: RecordOutcomeInput!) { recordOutcome(input: $input) { errors { message path } } }';
  await atOnce(count, () =>
    ask(record, { input: { id: newId('out'), campaignId, areaId: commune, figures: [{ indicator: 'PEOPLE', value: 1 }], values } }),
  );
}

/** Text, whole number, decimal, day and choice by turns. */
function customFields(count) {
  const label = { vi: 'Mục', en: 'Field' };
  const kinds = ['TEXT', 'INTEGER', 'DECIMAL', 'DATE', 'CHOICE'];
  return Array.from({ length: count }, (_, i) => {
    const kind = kinds[i % kinds.length];
    const options = kind === 'CHOICE' ? ['A', 'B', 'C'].map((code) => ({ code, label })) : undefined;
    return { key: `f${i}`, kind, label, required: true, options };
  });
}

function valueOf({ key, kind }) {
  const value = { TEXT: { text: 'Nhà văn hoá thôn' }, INTEGER: { integer: 12 }, DECIMAL: { decimal: 3.5 }, DATE: { date: today }, CHOICE: { choice: 'B' } };
  return { key, value: value[kind] };
}

async function campaignOf(code, outcomeFields) {
  const name = { vi: code, en: code };
  const recipe = {
    code,
    name,
    description: name,
    campaignFields: [],
    sessionFields: [],
    outcomeFields,
    indicators: [{ code: 'PEOPLE', name, kind: 'COUNT', unit: { vi: 'người', en: 'people' } }],
    forces: [],
  };
  const save = 'mutation ($input: SaveCampaignTypeDraftInput!) { saveCampaignTypeDraft(input: $input) { draft { version } errors { message path } } }';
  const { version } = (await ask(save, { input: { recipe } })).saveCampaignTypeDraft.draft;
  const publish = 'mutation ($input: CampaignTypeDraftStepInput!) { publishCampaignType(input: $input) { errors { message path } } }';
  await ask(publish, { input: { code, expectedVersion: version } });
  const id = newId('cmp');
  await ask('mutation ($input: CreateCampaignInput!) { createCampaign(input: $input) { errors { message } } }', {
    input: { id, type: code, name: code, areaId: commune, startsOn: today, endsOn: today, activate: true },
  });
  return id;
}
