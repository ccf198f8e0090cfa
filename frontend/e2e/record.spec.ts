import { expect, type Page, test } from '@playwright/test';
import { complaints, signIn } from './people';

test.use({ viewport: { width: 390, height: 844 } });

// the sample's evening, not one that another story planned in the same village
const card = (page: Page) => page.locator('main a.card[href^="#ses_"]:visible', { hasText: '18:15' }).first();
const figure = (page: Page) => page.locator('.stepper input').nth(1);

test('a team records without a network, and it is sent once there is one', async ({ page, context }) => {
  const found = complaints(page);
  await signIn(page, 'totruong', '/record.html');
  await expect(page).toHaveURL(/record\.html/);
  await expect(card(page)).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

  await context.setOffline(true);
  await page.reload();
  await card(page).click();
  await page.getByRole('textbox', { name: /Có mấy người đến/ }).fill('17');
  await figure(page).fill('9');
  await page.getByRole('button', { name: 'Lưu kết quả' }).click();
  await expect(page.getByText('Chưa gửi: 2')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Chưa gửi: 2')).toBeVisible();

  await context.setOffline(false);
  await expect(page.getByText(/Chưa gửi/)).toBeHidden({ timeout: 30_000 });
  const mine = page.locator('a.card[href^="#out_"]').first();
  await expect(mine).toContainText('9');

  await mine.click();
  await page.locator('.stepper input').first().fill('8');
  await page.getByLabel('Vì sao?').fill('Đếm lại là 8');
  await page.getByRole('button', { name: 'Lưu số đã sửa' }).click();
  await expect(page.getByText('Đã gửi xong.')).toBeVisible();
  await expect(page.locator('a.card[href^="#out_"]').first()).toContainText('8');
  expect(found).toEqual([]);
});
