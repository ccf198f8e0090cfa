import { expect, test } from '@playwright/test';
import { complaints, signIn } from './people';

test('an organiser plans a campaign, assigns a target and sees what is left', async ({ page }) => {
  const found = complaints(page);
  const name = `Mỗi đêm 1 giờ, thử ${Date.now()}`;
  await signIn(page, 'daithanh', '/campaigns/new');
  await page.getByRole('radio', { name: /Mỗi đêm 1 giờ/ }).check();
  await page.getByLabel('Tên chiến dịch').fill(name);
  await page.getByRole('textbox', { name: /^Chỉ tiêu/ }).fill('1.120');
  await page.getByRole('button', { name: 'Lập và bắt đầu' }).click();

  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByText('Đang chạy').first()).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuemax', '1120');

  await page.getByRole('button', { name: 'Giao chỉ tiêu' }).click();
  await page.getByRole('textbox', { name: /^Chỉ tiêu/ }).fill('900');
  await page.getByRole('button', { name: 'Giao lại' }).click();
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuemax', '900');

  await page.getByRole('button', { name: 'Kết thúc chiến dịch' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc chiến dịch' }).click();
  await expect(page.getByRole('button', { name: 'Mở lại' })).toBeVisible();
  expect(found).toEqual([]);
});
