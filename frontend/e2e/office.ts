import { expect, type Page } from '@playwright/test';
import { newId } from '../src/lib/ids';
import { signIn } from './people';

/** A campaign of one's own, with results that keep coming in by the API. */
export type Office = { campaignId: string; name: string; record: (people: number) => Promise<void> };

const PLACE = '{ viewer { today homeArea { id children(first: 100) { nodes { id } } } } }';
const CREATE = 'mutation ($input: CreateCampaignInput!) { createCampaign(input: $input) { errors { message } } }';
const ASSIGN = 'mutation ($input: AssignTargetInput!) { assignTarget(input: $input) { errors { message } } }';
const RECORD = 'mutation ($input: RecordOutcomeInput!) { recordOutcome(input: $input) { errors { message } } }';
const COUNTED = 'query ($id: ID!) { campaignCounters(ids: [$id]) { counters { indicator { code } value } } }';
const indicator = 'PEOPLE_GUIDED';
const fortnight = 13 * 86_400_000;

/** Plans a campaign in the commune; each `record` goes to the next village, and is done when the counters have it. */
export async function openOffice(page: Page, name: string): Promise<Office> {
  await signIn(page, 'daithanh', '/campaigns');
  const { viewer } = await ask(page, PLACE);
  const commune = viewer.homeArea;
  const villages: { id: string }[] = commune.children.nodes;
  const campaignId = newId('cmp');
  const endsOn = new Date(Date.parse(viewer.today) + fortnight).toISOString().slice(0, 10);
  const campaign = { id: campaignId, type: 'MOI_DEM_1_GIO', name, areaId: commune.id, startsOn: viewer.today, endsOn, activate: true };
  await ask(page, CREATE, { input: campaign });
  await ask(page, ASSIGN, { input: { campaignId, areaId: commune.id, indicator, value: 1_000_000 } });
  let [records, total] = [0, 0];
  const record = async (people: number) => {
    const areaId = villages[records++ % villages.length]?.id;
    await ask(page, RECORD, { input: { id: newId('out'), campaignId, areaId, figures: [{ indicator, value: people }] } });
    total += people;
    await expect.poll(() => counted(page, campaignId)).toBe(total);
  };
  return { campaignId, name, record };
}

async function counted(page: Page, id: string): Promise<number | undefined> {
  const { campaignCounters } = await ask(page, COUNTED, { id });
  const counters: { indicator: { code: string }; value: number }[] = campaignCounters[0].counters;
  return counters.find((counter) => counter.indicator.code === indicator)?.value;
}

async function ask(page: Page, query: string, variables = {}) {
  const token = (await page.context().cookies()).find((cookie) => cookie.name === 'XSRF-TOKEN')?.value ?? '';
  const answer = await page.request.post('/graphql', { headers: { 'X-XSRF-TOKEN': token }, data: { query, variables } });
  const { data, errors } = await answer.json();
  expect(errors).toBeUndefined();
  for (const part of Object.values<{ errors?: unknown[] } | null>(data)) expect(part?.errors ?? []).toEqual([]);
  return data;
}
