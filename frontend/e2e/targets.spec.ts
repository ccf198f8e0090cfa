import { expect, test } from '@playwright/test';
import { complaints, signIn, violations } from './people';

test('an organiser hands a target down: a proposal, edited against the sum, as one act', async ({ page }) => {
  const found = complaints(page);
  const name = `Giao xuống, thử ${Date.now()}`;
  await signIn(page, 'daithanh', '/campaigns/new');
  await page.getByRole('radio', { name: /Mỗi đêm 1 giờ/ }).check();
  await page.getByLabel('Tên chiến dịch').fill(name);
  await page.getByRole('textbox', { name: /^Chỉ tiêu/ }).fill('1.120');
  await page.getByRole('button', { name: 'Lập và bắt đầu' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByText('Đã giao 0 trên 1.120, còn 1.120 chưa giao')).toBeVisible();

  await page.getByRole('button', { name: /^Giao xuống chỉ tiêu .* của Xã Đại Thạnh/ }).click();
  const dialog = page.getByRole('dialog', { name: /^Giao xuống từ Xã Đại Thạnh: 1\.120/ });
  const sum = dialog.getByRole('status');
  await expect(page).toHaveURL(/share=/);
  await expect(sum).toHaveText(/^Đã chia hết 1\.120 /);

  await dialog.getByText('Theo nhân khẩu').click();
  await expect(dialog.getByRole('alert')).toHaveText(/^Chưa rõ số nhân khẩu của .*Hãy chia đều/);
  await dialog.getByRole('button', { name: 'Chia đều' }).click();
  await expect(sum).toHaveText(/^Đã chia hết 1\.120 /);
  expect(await violations(page)).toEqual([]);

  const values = dialog.getByRole('textbox', { name: /^Chỉ tiêu giao cho / });
  const count = await values.count();
  for (let i = 2; i < count; i++) await values.nth(i).fill('');
  await values.nth(0).fill('1.000');
  await values.nth(1).fill('125');
  await expect(sum).toHaveText(/^Đã chia 1\.125 trên 1\.120 .*, vượt 5$/);
  await values.nth(1).fill('-3');
  await dialog.getByLabel('Số văn bản').fill('15/UBND');
  await dialog.getByLabel('Ngày văn bản').fill('20/11/2026');
  await dialog.getByRole('button', { name: 'Giao xuống' }).click();
  await expect(dialog.getByRole('row').nth(2)).toContainText('Con số không được âm.');
  await expect(dialog.getByRole('row').nth(1)).not.toContainText('Con số không được âm.');

  await values.nth(1).fill('80');
  await expect(sum).toHaveText(/^Đã chia 1\.080 trên 1\.120 .*, còn 40 chưa chia$/);
  await dialog.getByRole('button', { name: 'Giao xuống' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Đã giao xuống 2 đơn vị')).toBeVisible();
  await expect(page.getByText('Đã giao 1.080 trên 1.120, còn 40 chưa giao')).toBeVisible();
  await expect(page.getByText('15/UBND, ngày 20/11/2026')).toHaveCount(2);

  // an address that was sent opens the same, until the campaign is closed
  await page.getByRole('button', { name: /^Giao xuống chỉ tiêu .* của Xã Đại Thạnh/ }).click();
  await page.reload();
  await expect(dialog).toBeVisible();
  const opened = page.url();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Kết thúc chiến dịch' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc chiến dịch' }).click();
  await page.goto(opened);
  await expect(page.getByText('Đã giao 1.080 trên 1.120, còn 40 chưa giao')).toBeVisible();
  await expect(page.getByRole('button', { name: /^(Giao xuống|Rút|Giao chỉ tiêu)/ })).toHaveCount(0);
  await expect(dialog).toBeHidden();
  expect(found).toEqual([]);
});
