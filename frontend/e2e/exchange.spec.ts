import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { complaints, signIn, violations } from './people';
import { workbook, zipBomb } from './workbook';

const stamp = String(Date.now());
/** 091, and seven figures nobody else imports. */
const phone = (n: number) => `091${stamp.slice(-5)}${String(n).padStart(2, '0')}`;
const heads = ['STT', 'Họ và tên', 'Số điện thoại', 'Thôn', 'Ghi chú'];

test('people come in from a workbook: matched, looked at, run, mended, taken back', async ({ page }) => {
  const found = complaints(page);
  await signIn(page, 'daithanh', '/members/import');
  expect(await violations(page)).toEqual([]);
  await send(page, 'Danh sách tổ.xlsx', workbook([heads, ...people('Nguyễn Văn Ánh', 'Lê Thị Ễnh'), ['3', '', phone(3), 'Thôn 1', '']]));

  await expect(page.getByRole('heading', { name: '2. Ghép cột' })).toBeVisible();
  await expect(page.getByLabel('Cột “Họ và tên” là mục nào')).toHaveValue('fullName');
  await expect(page.getByLabel('Cột “STT” là mục nào')).toHaveValue('');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Kiểm tra' }).click();

  await expect(page.getByRole('heading', { name: '3. Xem trước' })).toBeVisible();
  await sayCounts(page, { 'Sẽ thêm': '2', 'Sẽ sửa': '0', 'Không đổi': '0', 'Không nhập được': '1' });
  await expect(page.getByRole('row', { name: /^Dòng 4|^4/ })).toContainText('Họ và tên: Chưa điền mục này.');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Nhập 2 dòng' }).click();

  await expect(page.getByRole('heading', { name: '4. Đã nhập xong' })).toBeVisible();
  await sayCounts(page, { 'Đã thêm': '2', 'Đã sửa': '0', 'Không đổi': '0', 'Không nhập được': '1' });
  expect(await violations(page)).toEqual([]);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: /^Tải các dòng không nhập được/ }).click();
  const sheet = await readFile(await (await download).path());
  expect(sheet.subarray(0, 2).toString()).toBe('PK');

  await page.getByRole('button', { name: 'Hoàn tác lần nhập này' }).click();
  await expect(page.getByRole('heading', { name: 'Đã hoàn tác' })).toBeVisible();
  await sayCounts(page, { 'Đã bỏ': '2', 'Đã trả lại như cũ': '0', 'Giữ lại vì đã có người sửa': '0' });
  expect(found).toEqual([]);
});

test('a file sent again says what it would change, and work under way can be stopped', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'daithanh', '/members/import');
  await run(page, csv(people('Phạm Thị Ổn', 'Đỗ Văn Ỹ')), 2);
  await page.getByRole('button', { name: 'Nhập tệp khác' }).click();
  const [first, second] = people('Phạm Thị Ổn', 'Đỗ Văn Ỷ');
  await send(page, 'lần hai.csv', csv([first ?? [], second ?? []]));
  await page.getByRole('button', { name: 'Kiểm tra' }).click();
  await sayCounts(page, { 'Sẽ thêm': '0', 'Sẽ sửa': '1', 'Không đổi': '1', 'Không nhập được': '0' });
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Nhập 1 dòng' }).click();
  await sayCounts(page, { 'Đã thêm': '0', 'Đã sửa': '1', 'Không đổi': '1', 'Không nhập được': '0' });

  await page.getByRole('button', { name: 'Nhập tệp khác' }).click();
  const many = Array.from({ length: 20_000 }, (_, n) => [String(n), `Người thứ ${n} ${stamp}`, '', 'Thôn 1', '']);
  await send(page, 'cả xã.csv', csv(many));
  await page.getByLabel('Cột “Thôn” là mục nào').selectOption('area');
  await page.getByRole('button', { name: 'Kiểm tra' }).click();
  await expect(page.getByRole('progressbar', { name: 'Đang kiểm tra' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'trên 20.000 dòng' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Dừng lại' }).click();
  await expect(page.getByRole('heading', { name: '2. Ghép cột' })).toBeVisible();
});

test('a bad file is refused in words, and nothing is begun', async ({ page }) => {
  await signIn(page, 'daithanh', '/teams/import');
  for (const [name, file, words] of [
    ['trống.csv', Buffer.alloc(0), 'Tệp không có dòng nào.'],
    ['hỏng.xlsx', workbook([heads]).subarray(0, 400), 'Không đọc được tệp: tệp hỏng hoặc chưa tải lên hết.'],
    ['bom.xlsx', zipBomb(), 'Tệp giải nén ra quá lớn nên không được nhận.'],
    ['lớn.csv', Buffer.alloc(21_000_000, 'a'), /^Tệp lớn .* 20 MB: hãy chia nhỏ\.$/],
  ] as const) {
    await send(page, name, file);
    await expect(page.getByText(words)).toBeVisible();
  }
  expect(await violations(page)).toEqual([]);
  await page.route('**/api/imports*', (route) => route.abort());
  await send(page, 'a.csv', csv([]));
  await expect(page.getByText(/^Chưa kết nối được với máy chủ/)).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
});

function people(...names: string[]): string[][] {
  return names.map((name, n) => [String(n + 1), `${name} ${stamp}`, phone(n + names.join().length), 'Thôn 1', 'Phụ trách chợ']);
}

function csv(rows: string[][]): Buffer {
  return Buffer.from([heads, ...rows].map((row) => row.join(',')).join('\n'));
}

async function send(page: Page, name: string, buffer: Buffer) {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.getByRole('button', { name: 'Gửi tệp' }).click();
}

async function run(page: Page, file: Buffer, rows: number) {
  await send(page, 'lần đầu.csv', file);
  await page.getByRole('button', { name: 'Kiểm tra' }).click();
  await page.getByRole('button', { name: `Nhập ${rows} dòng` }).click();
  await expect(page.getByRole('heading', { name: '4. Đã nhập xong' })).toBeVisible();
}

async function sayCounts(page: Page, counts: Record<string, string>) {
  for (const [label, value] of Object.entries(counts))
    await expect(page.locator('dl div').filter({ hasText: label })).toHaveText(`${label}${value}`);
}
