import { expect, type Page, type Route, test } from '@playwright/test';
import { OwnTime, type Weight } from './clock';
import { type Office, openOffice } from './office';
import { complaints } from './people';

/** `make wall-day` lives through a whole day, every test run through 36 minutes. In minutes of the wall's own clock. */
const plan =
  process.env.WALL_DAY === '1'
    ? { all: 24 * 60, warmUp: 60, every: 10, outage: 20, allowed: 20 * 60_000 }
    : { all: 36, warmUp: 12, every: 4, outage: 2, allowed: 180_000 };
const mostHeap = 1.1;
/** A notice comes and goes, a place gets a rank: so many nodes or listeners more are no growth. */
const slack = 10;

const numbers = new Intl.NumberFormat('vi-VN');
const vietnam = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'Asia/Ho_Chi_Minh' });
const days = vietnam({ day: '2-digit', month: '2-digit', year: 'numeric' });
const times = vietnam({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** Half of the run before the next midnight that leaves room for it; half a minute past, so that no answer is of another minute. */
function beginning(): number {
  const [day, half] = [86_400_000, (plan.all / 2) * 60_000];
  const sevenHours = 7 * 3_600_000;
  return Math.ceil((Date.now() + half + sevenHours) / day) * day - sevenHours - half + 30_000;
}

test('the wall screen lives long with one key: figures exact, only GET, over midnight and outages, and nothing grows', async ({
  page,
  browser,
}) => {
  test.setTimeout(plan.allowed);
  const began = Date.now();
  const found = complaints(page);
  const asked = countRequests(page);
  const office = await openOffice(await (await browser.newContext()).newPage(), `Màn hình lớn ${began}`);
  await page.goto(`/board/${office.campaignId}#key=${process.env.E2E_PARTNER_KEY}`);
  const start = beginning();
  const wall = new Wall(page, office, await OwnTime.of(page, start), start);

  await wall.liveUntil(plan.every);
  await wall.outages();
  await wall.liveUntil(plan.warmUp);
  const young = await wall.time.weight();
  await wall.liveUntil(plan.all / 2);
  await wall.outages();
  await wall.liveUntil(plan.all);
  const old = await wall.time.weight();

  tell(`after ${plan.warmUp} min`, young);
  tell(`after ${plan.all} min`, old);
  console.log(
    `wall: ${[...asked].map(([what, count]) => `${count} ${what}`).join(', ')}; took ${Math.round((Date.now() - began) / 1_000)} s`,
  );
  expect([...asked.keys()].filter((what) => !what.startsWith('GET '))).toEqual([]);
  isAbout(asked.get('GET AreaProgress'), (plan.all - 4 * plan.outage) * 30);
  isAbout(asked.get('GET ProgressHead'), plan.all);
  expect(old.heap / young.heap).toBeLessThan(mostHeap);
  expect(old.nodes - young.nodes).toBeLessThanOrEqual(slack);
  expect(old.listeners - young.listeners).toBeLessThanOrEqual(slack);
  expect(old.documents).toBe(young.documents);
  expect(found.filter((line) => !/ERR_(FAILED|INTERNET_DISCONNECTED)/.test(line))).toEqual([]);
});

/** As often as it should, and no timer more; outages ask a little, and let some answers come late. */
function isAbout(count: number | undefined, due: number) {
  expect(count).toBeGreaterThan(due * 0.9);
  expect(count).toBeLessThan(due * 1.1);
}

class Wall {
  private people = 0;

  constructor(
    private readonly page: Page,
    private readonly office: Office,
    readonly time: OwnTime,
    private readonly start: number,
  ) {}

  /** Someone records, time passes, and the wall says so: its figure, the present time and the day, midnight past or not. */
  async liveUntil(minute: number) {
    while (this.time.minutes < minute) {
      await this.recordMore();
      await this.time.live(Math.min(plan.every, minute - this.time.minutes));
      await this.showsThePresent();
    }
  }

  /** A network that is gone, then a server that takes questions and answers none. */
  async outages() {
    await this.page.context().setOffline(true);
    await this.outage(false);
    await this.page.context().setOffline(false);
    await this.comesBack();
    await this.withoutAnswers();
  }

  private async withoutAnswers() {
    const unanswered: Route[] = [];
    await this.page.route('**/graphql?*', (route) => void unanswered.push(route));
    await this.outage(true);
    await this.page.unroute('**/graphql?*');
    for (const route of unanswered) await route.abort().catch(() => {});
    await this.comesBack();
  }

  private async outage(unanswered: boolean) {
    const before = this.people;
    await this.recordMore();
    await this.time.live(plan.outage, { unanswered });
    await expect(this.page.locator('footer')).toContainText(/^Mất liên lạc với máy chủ từ \d\d:\d\d \(\d+ phút\)/);
    await this.shows(before);
    await this.clockShows(this.now());
  }

  private async comesBack() {
    await this.time.live(1);
    await this.showsThePresent();
  }

  private async recordMore() {
    const more = 1 + (this.people % 7);
    await this.office.record(more);
    this.people += more;
  }

  private async showsThePresent() {
    const now = this.now();
    await this.shows(this.people);
    await this.clockShows(now);
    await expect(this.page.locator('footer')).toContainText(`Đúng đến ${times.format(now)}, ${days.format(now)}`);
  }

  private async shows(people: number) {
    await expect(this.page.getByText(`${numbers.format(people)} người`, { exact: true })).toBeVisible();
  }

  private async clockShows(now: number) {
    await expect(this.page.locator('header time')).toHaveText(times.format(now));
    await expect(this.page.locator('header')).toContainText(days.format(now));
  }

  private now(): number {
    return this.start + this.time.minutes * 60_000;
  }
}

/** How often the page asked for what, by method and operation or path. */
function countRequests(page: Page): Map<string, number> {
  const asked = new Map<string, number>();
  page.on('request', (request) => {
    const url = new URL(request.url());
    const what = `${request.method()} ${url.searchParams.get('operationName') ?? url.pathname.replace(/^\/assets\/.*/, '/assets')}`;
    asked.set(what, (asked.get(what) ?? 0) + 1);
  });
  return asked;
}

function tell(when: string, { heap, nodes, listeners, documents }: Weight) {
  const size = (heap / 1024 / 1024).toFixed(2);
  console.log(`wall: ${when}: heap ${size} MB, ${nodes} nodes, ${listeners} listeners, ${documents} documents`);
}
