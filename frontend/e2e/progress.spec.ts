import { expect, type Page, test } from '@playwright/test';
import { complaints, signIn, violations } from './people';

const campaign = 'Mỗi đêm 1 giờ (dữ liệu mẫu)';

async function openProgress(page: Page) {
  await signIn(page, 'daithanh', '/campaigns');
  await page.getByRole('link', { name: campaign }).first().click();
  await page.getByRole('link', { name: 'Xem từng nơi' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Tiến độ: ${campaign}` })).toBeVisible();
}

const below = (page: Page) => page.getByRole('table', { name: 'Các nơi bên dưới' });

/** What the rows of the areas below say in one column. */
const cells = (page: Page, column: string) => below(page).locator(`td[data-label^="${column}"]`).allInnerTexts();

test('an organiser goes from the commune down to a village, and finds each figure', async ({ page }) => {
  const found = complaints(page);
  await openProgress(page);
  const guided = page.getByRole('progressbar', { name: 'Người được hướng dẫn' });
  await expect(guided).toHaveAttribute('aria-valuemax', '1000');
  await expect(guided).toHaveAttribute('aria-valuenow', '570');
  await expect(page.getByText('Còn 430 người, 8 đêm: 54 mỗi đêm')).toBeVisible();

  // five villages bring what the commune has
  await expect(below(page).getByRole('row')).toHaveCount(6);
  expect((await cells(page, 'Hạng')).map(Number)).toEqual([1, 2, 3, 4, 5]);
  expect((await cells(page, 'Đã đạt')).map(Number)).toEqual([126, 123, 114, 105, 102]);
  await page.getByRole('button', { name: /^Nơi/ }).click();
  await expect(below(page).getByRole('rowheader').first()).toContainText('Thôn 1');
  await page.getByRole('button', { name: /^Nơi/ }).click();
  await expect(below(page).getByRole('rowheader').first()).toContainText('Thôn 5');

  await page.getByRole('link', { name: /^Thôn 1/ }).click();
  await expect(page.getByRole('navigation', { name: 'Từ nơi rộng đến nơi hẹp' })).toContainText(/Xã Đại Thạnh\s*Thôn 1/);
  await expect(page.getByRole('listitem').filter({ hasText: /^Người được hướng dẫn/ })).toContainText('123 người');
  await expect(page.getByText('Còn 123 người được ghi ngay tại nơi này')).toBeVisible();

  await page.getByRole('navigation', { name: 'Từ nơi rộng đến nơi hẹp' }).getByRole('link', { name: 'Xã Đại Thạnh' }).click();
  await expect(below(page).getByRole('row')).toHaveCount(6);
  expect(found).toEqual([]);
});

test('opens the results behind a number, at an address that can be sent, and what each team is credited with', async ({ page }) => {
  const found = complaints(page);
  await openProgress(page);
  await page.getByRole('link', { name: 'Xem từng kết quả: Người được hướng dẫn' }).click();
  const dialog = page.getByRole('dialog', { name: 'Từng kết quả: Người được hướng dẫn' });
  await expect(dialog.getByText(/^570 người tại Xã Đại Thạnh, đúng đến \d\d:\d\d/)).toBeVisible();
  const rows = dialog.getByRole('row');
  await expect(rows).toHaveCount(21);
  const ends = dialog.getByText(/^\d+ trên \d+ kết quả, mới nhất trước$/);
  const count = Number(/trên (\d+)/.exec(await ends.innerText())?.[1]);
  while (await dialog.getByRole('button', { name: 'Xem thêm' }).isVisible()) {
    const shown = await rows.count();
    await dialog.getByRole('button', { name: 'Xem thêm' }).click();
    await expect(async () => expect(await rows.count()).toBeGreaterThan(shown)).toPass();
  }
  await expect(rows).toHaveCount(count + 1);
  await expect(ends).toHaveText(`${count} trên ${count} kết quả, mới nhất trước`);
  const figures = await dialog.locator('td[data-label="Kết quả"]').allInnerTexts();
  expect(figures.map((text) => Number.parseInt(text, 10)).reduce((sum, one) => sum + one, 0)).toBe(570);
  expect(await violations(page)).toEqual([]);

  await page.reload();
  await expect(dialog.getByText(/^570 người/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page).not.toHaveURL(/behind=/);

  const teams = page.getByRole('table', { name: 'Theo tổ' });
  await expect(teams.getByRole('row').nth(1)).toBeVisible();
  await expect(page.getByText('Các tổ cộng lại đúng bằng số của Xã Đại Thạnh.')).toBeVisible();
  expect(found).toEqual([]);
});

test('keeps the figures and says how old they are while the network is gone', async ({ page }) => {
  await openProgress(page);
  const accounts = page.getByRole('progressbar', { name: 'Tài khoản VNeID kích hoạt' });
  const before = await accounts.getAttribute('aria-valuenow');
  await page.route('**/graphql?*', (route) => route.abort());
  await expect(page.getByText(/^Mất liên lạc với máy chủ từ \d\d:\d\d \(chưa đầy một phút\)/)).toBeVisible();
  await expect(accounts).toHaveAttribute('aria-valuenow', before ?? '');
  expect(await violations(page)).toEqual([]);
  await page.unroute('**/graphql?*');
  await expect(page.getByText(/^Mất liên lạc/)).toBeHidden();
});

test('the wall screen shows the same figures, asks only by GET, and goes on without a network', async ({ page }) => {
  const found = complaints(page);
  await openProgress(page);
  const accounts = page.getByRole('progressbar', { name: 'Tài khoản VNeID kích hoạt' });
  const before = await accounts.getAttribute('aria-valuenow');
  const asked: string[] = [];
  await page.getByRole('link', { name: 'Mở màn hình lớn' }).click();
  await expect(page.getByRole('heading', { level: 1, name: campaign })).toBeVisible();
  await page.reload();
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await expect(accounts).toHaveAttribute('aria-valuenow', before ?? '');
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByText('Xếp hạng: Người được hướng dẫn')).toBeVisible();
  await expect.poll(() => asked.filter((line) => line === 'GET /graphql').length).toBeGreaterThan(2);
  expect(asked.filter((line) => !line.startsWith('GET'))).toEqual([]);
  expect(await violations(page)).toEqual([]);

  await page.route('**/graphql?*', (route) => route.abort());
  await expect(page.getByText(/^Mất liên lạc với máy chủ/)).toBeVisible();
  await expect(accounts).toHaveAttribute('aria-valuenow', before ?? '');
  expect(found.filter((line) => !line.includes('ERR_FAILED'))).toEqual([]);
});

for (const width of [1440, 390]) {
  test(`progress and wall screen are readable by everyone at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await openProgress(page);
    await expect(below(page).getByRole('row')).toHaveCount(6);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.getByRole('link', { name: 'Mở màn hình lớn' }).click();
    await expect(page.getByText(/^Xếp hạng/)).toBeVisible();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}

test('a wall screen with a key that is not accepted says so, and asks nobody to sign in', async ({ page }) => {
  await page.goto('/board/cmp_00000000-0000-7000-8000-000000000000#key=tnh_demo_wrong');
  await expect(page.getByText(/^Khóa của màn hình này không còn dùng được/)).toBeVisible();
  await expect(page).toHaveURL(/\/board\//);
  expect(await violations(page)).toEqual([]);
});
