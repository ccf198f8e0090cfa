// What the workloads ask, and (run as a program) the manifest that makes the server trust the first for GET.
import { createHash } from 'node:crypto';

const COUNTERS = 'counters { indicator { code } value target share }';

export const W1 = `query W1($id: ID!) { campaignCounters(ids: [$id]) { ${COUNTERS} } }`;
export const W2 = `query W2($id: ID!) { campaignCounters(ids: [$id]) { ${COUNTERS} children { area { name } ${COUNTERS} } } }`;
export const W3 = `query W3($area: ID!) { teams(first: 50, filter: { areaId: $area }) {
  nodes { id name area { name } leader { fullName } memberCount lastOutcome { day } } pageInfo { endCursor hasNextPage } } }`;
export const W4 = `query W4($area: ID!, $search: String!, $after: String) {
  members(first: 50, after: $after, filter: { areaId: $area, search: $search }) {
    nodes { id fullName area { name } } pageInfo { endCursor hasNextPage } } }`;
export const W5 = `mutation W5($input: RecordOutcomeInput!) {
  recordOutcome(input: $input) { outcome { id version } errors { code message path } } }`;

export const hash = (document) => createHash('sha256').update(document).digest('hex');

if (process.argv[1] === new URL(import.meta.url).pathname) console.log(JSON.stringify({ [hash(W1)]: W1 }));
