import { expect, type Locator, type Page, test } from '@playwright/test';
import { complaints, signIn, violations } from './people';

test.use({ actionTimeout: 15_000 });

const stamp = Date.now();
// no other run's session stands then at the same place
const start = `${String(6 + (Math.floor(stamp / 1000) % 12)).padStart(2, '0')}:${10 + (Math.floor(stamp / 12_000) % 40)}`;
const typeName = `Đủ mọi loại câu hỏi ${stamp}`;
const campaignName = `Đợt đủ loại ${stamp}`;

const kinds = {
  TEXT: 'Chữ',
  LONG_TEXT: 'Chữ dài',
  INTEGER: 'Số nguyên',
  DECIMAL: 'Số lẻ',
  BOOLEAN: 'Đúng không',
  DATE: 'Ngày',
  DATE_TIME: 'Lúc',
  CHOICE: 'Chọn một',
  MULTI_CHOICE: 'Chọn nhiều',
  PHONE: 'Điện thoại',
  URL: 'Trang mạng',
  LOCATION: 'Vị trí',
  AREA: 'Nơi',
  TEAM: 'Tổ nào',
  MEMBER: 'Người nào',
} as const;
type Kind = keyof typeof kinds;

/** All fifteen kinds of field, in the forms of a campaign, a session and an outcome: filled in, read back, looked for. */
test('every kind of field is asked, kept and found again', async ({ page, browser }) => {
  test.setTimeout(300_000);
  const found = complaints(page);
  await importType(page);
  const campaignId = await planTonight(page);
  await markHeld(page, campaignId);
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    permissions: ['geolocation'],
    geolocation: { latitude: 15.8794, longitude: 108.1093 },
  });
  const phone = await context.newPage();
  const complaintsOfPhone = complaints(phone);
  await recordOnPhone(phone);
  await readBack(page, campaignId);
  await lookFor(page, campaignId);
  expect(found).toEqual([]);
  expect(complaintsOfPhone).toEqual([]);
});

function recipe() {
  const fields = (list: string) =>
    (Object.keys(kinds) as Kind[]).map((kind) => ({
      key: `f${kind.toLowerCase().replaceAll('_', '')}`,
      kind,
      label: { vi: label(list, kind), en: `${list} ${kind}` },
      ...(kind === 'INTEGER' ? { min: 0, max: 500 } : {}),
      ...(kind === 'CHOICE' || kind === 'MULTI_CHOICE' ? { options: ['Chợ', 'Trường', 'Nhà văn hoá'].map(option) } : {}),
    }));
  const option = (name: string, i: number) => ({ code: `O${i + 1}`, label: { vi: name, en: name } });
  const text = (vi: string) => ({ vi, en: vi });
  return {
    code: `DU_LOAI_${stamp}`,
    name: text(typeName),
    description: text('Một mẫu có đủ mọi loại câu hỏi.'),
    campaignFields: fields('CD'),
    sessionFields: fields('BUỔI'),
    outcomeFields: fields('KQ'),
    indicators: [
      {
        code: 'TONG',
        name: text('Tổng số nguyên'),
        kind: 'COUNT',
        unit: text('lượt'),
        rollUp: 'SUM',
        direction: 'UP',
        decimals: 0,
        source: { kind: 'FIELD_SUM', field: 'finteger' },
      },
    ],
    forces: [],
  };
}

const label = (list: string, kind: Kind) => `${list} ${kinds[kind]}`;

async function importType(page: Page) {
  await signIn(page, 'daithanh', '/types');
  await page.getByRole('button', { name: 'Nhập từ tệp' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  expect(await violations(page)).toEqual([]);
  const file = (content: string) => ({ name: 'mau.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  await dialog.locator('input[type=file]').setInputFiles(file('{ "code": 1'));
  await dialog.getByRole('button', { name: 'Nhập thành bản nháp' }).click();
  await expect(dialog.getByText(/Tệp không/)).toBeVisible();
  await dialog.locator('input[type=file]').setInputFiles(file(JSON.stringify(recipe())));
  await dialog.getByRole('button', { name: 'Nhập thành bản nháp' }).click();
  await expect(page.getByRole('heading', { level: 1, name: typeName })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Công bố…' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Công bố…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Công bố', exact: true }).click();
  await expect(page.getByText('Bản 1 đang dùng')).toBeVisible();
}

async function planTonight(page: Page): Promise<string> {
  await page.goto('/campaigns/new');
  await page.getByRole('radio', { name: new RegExp(typeName) }).check();
  await page.getByLabel('Tên chiến dịch').fill(campaignName);
  await fill(page.locator('form'), 'CD');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Lập và bắt đầu' }).click();
  await expect(page.getByRole('heading', { level: 1, name: campaignName })).toBeVisible();
  for (const said of ['3,25', '0912 345 678', '19:30, 22/11/2026', 'Chợ, Nhà văn hoá', '15,8794; 108,1093'])
    await expect(page.getByText(said).first()).toBeVisible();
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.goto(`/calendar/series?campaign=${id}`);
  await expect(page.getByText(/ tối × 5 thôn = /)).toBeVisible();
  await page.getByLabel('Bắt đầu').fill(start);
  await page.getByLabel('Kéo dài (phút)').fill('10');
  await page.getByRole('button', { name: 'Lên lịch', exact: true }).click();
  await expect(page.getByText(/Đã lên lịch \d+ buổi/)).toBeVisible();
  return id;
}

/** In the dialog of the calendar, with the desktop's inputs. */
async function markHeld(page: Page, campaignId: string) {
  await page.goto(`/calendar?view=list&campaign=${campaignId}`);
  await page
    .getByRole('button', { name: new RegExp(`${start}.*Thôn 1`) })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi buổi đã làm' }).click();
  const dialog = page.getByRole('dialog').last();
  await dialog.getByLabel(/Số người đến/).fill('21');
  await fill(dialog, 'BUỔI');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Ghi buổi đã làm' }).click();
  await expect(page.getByText(/21 người/).first()).toBeVisible();
}

async function fill(form: Locator, list: string) {
  const at = (kind: Kind) => form.getByLabel(label(list, kind), { exact: true });
  const group = (kind: Kind) => form.getByRole('group', { name: label(list, kind), exact: true });
  await at('TEXT').fill('Một dòng');
  await at('LONG_TEXT').fill('Dòng một\nDòng hai');
  await at('INTEGER').fill('12');
  await at('DECIMAL').fill('3,25');
  await at('BOOLEAN').check();
  await at('DATE').fill('22/11/2026');
  await form.getByLabel(`${label(list, 'DATE_TIME')}: ngày`).fill('22/11/2026');
  await form.getByLabel(`${label(list, 'DATE_TIME')}: giờ`).fill('19h30');
  await at('CHOICE').selectOption({ label: 'Trường' });
  await group('MULTI_CHOICE').getByLabel('Nhà văn hoá').check();
  await group('MULTI_CHOICE').getByLabel('Chợ').check();
  await at('PHONE').fill('0912345678');
  await at('URL').fill('https://vneid.gov.vn');
  await group('LOCATION').getByLabel('Vĩ độ').fill('15,8794');
  await group('LOCATION').getByLabel('Kinh độ').fill('108,1093');
  for (const [kind, typed] of [
    ['AREA', 'thon 2'],
    ['TEAM', 'thon 1'],
    ['MEMBER', 'a'],
  ] as const) {
    await form.getByRole('combobox', { name: label(list, kind) }).fill(typed);
    await form.page().locator('[role=option]:visible').first().click();
  }
}

async function recordOnPhone(phone: Page) {
  await signIn(phone, 'totruong', '/record.html');
  await phone.locator('a.card[href^="#ses_"]', { hasText: start }).filter({ hasText: 'Thôn 2' }).first().click();
  const at = (kind: Kind) => phone.getByLabel(label('KQ', kind), { exact: true });
  await at('TEXT').fill('Một dòng');
  await at('LONG_TEXT').fill('Dòng một\nDòng hai');
  await at('INTEGER').fill('7');
  await at('DECIMAL').fill('2.5');
  await at('BOOLEAN').check();
  await at('DATE').fill('2026-11-21');
  await at('DATE_TIME').fill('2026-11-22T07:15');
  await at('CHOICE').selectOption({ label: 'Chợ' });
  await phone
    .getByRole('group', { name: label('KQ', 'MULTI_CHOICE') })
    .getByLabel('Trường')
    .check();
  await at('PHONE').fill('0912 345 678');
  await at('URL').fill('https://vneid.gov.vn');
  const where = phone.getByRole('group', { name: label('KQ', 'LOCATION') });
  await where.getByRole('button', { name: 'Lấy vị trí hiện tại' }).click();
  await expect(where.getByLabel('Vĩ độ')).toHaveValue('15.8794');
  for (const [kind, typed] of [
    ['AREA', 'thon 3'],
    ['TEAM', 'thon 1'],
    ['MEMBER', 'a'],
  ] as const) {
    await at(kind).fill(typed);
    await phone
      .getByRole('list', { name: label('KQ', kind) })
      .getByRole('button')
      .first()
      .click();
    await expect(at(kind)).not.toHaveValue('');
  }
  expect(await violations(phone)).toEqual([]);
  await phone.getByRole('button', { name: 'Lưu kết quả' }).click();
  await expect(phone.locator('a.card[href^="#out_"]').first()).toContainText('7', { timeout: 30_000 });
  await expect(phone.getByText(/Chưa gửi/)).toBeHidden({ timeout: 30_000 });
}

/** As it was recorded on the phone; a correction without a change keeps every value. */
async function readBack(page: Page, campaignId: string) {
  const said = `KQ Chữ: Một dòng · KQ Chữ dài: Dòng một\nDòng hai · KQ Số nguyên: 7 · KQ Số lẻ: 2,5 · KQ Đúng không: Có · KQ Ngày: 21/11/2026 · KQ Lúc: 07:15, 22/11/2026 · KQ Chọn một: Chợ · KQ Chọn nhiều: Trường · KQ Điện thoại: 0912 345 678 · KQ Trang mạng: https://vneid.gov.vn · KQ Vị trí: 15,8794; 108,1093 · KQ Nơi: Thôn 3`;
  const row = page.getByRole('row').filter({ hasText: 'KQ Chữ: Một dòng' });
  await page.goto(`/campaigns/${campaignId}`);
  await expect(row).toContainText(said.replace('\n', ' '));
  const before = await row.getByRole('cell').first().innerText();
  await row.getByRole('button', { name: /^Sửa/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('KQ Số lẻ')).toHaveValue('2,5');
  await expect(dialog.getByLabel('KQ Lúc: giờ')).toHaveValue('07:15');
  await dialog.getByLabel(/^Vì sao/).fill('Xem lại');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: /^Lưu/ }).click();
  await expect(row.getByText('Đã sửa')).toBeVisible();
  expect(await row.getByRole('cell').first().innerText()).toBe(before);
}

/** By conditions on outcomes, and on sessions in the calendar. */
async function lookFor(page: Page, campaignId: string) {
  const row = page.getByRole('row').filter({ hasText: 'KQ Chữ: Một dòng' });
  await condition(page, 'KQ Số lẻ', 'từ (kể cả)', '2,5');
  await expect(row).toBeVisible();
  await page.getByLabel('Điều kiện 1: với gì').fill('2,6');
  await expect(page.getByText('Không có kết quả nào khớp')).toBeVisible();

  await page.goto(`/calendar?view=list&campaign=${campaignId}`);
  await condition(page, 'BUỔI Chọn một', 'là', { label: 'Trường' });
  await expect(page.getByText('1 buổi', { exact: true })).toBeVisible();
}

async function condition(page: Page, field: string, operator: string, value: string | { label: string }) {
  await page.getByRole('button', { name: 'Thêm điều kiện' }).click();
  await page.getByLabel('Điều kiện 1: mục nào').selectOption({ label: field });
  await page.getByLabel('Điều kiện 1: so thế nào').selectOption({ label: operator });
  const input = page.getByLabel('Điều kiện 1: với gì');
  await (typeof value === 'string' ? input.fill(value) : input.selectOption(value));
}
