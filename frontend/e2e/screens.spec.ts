import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { complaints, signIn } from './people';

const screens = [
  ['/', 'Tối nay'],
  ['/campaigns', 'Các chiến dịch'],
  ['/campaigns/new', 'Theo mô hình nào?'],
  ['/calendar', 'Lịch'],
  ['/teams', 'Các tổ'],
  ['/members', 'Người trong các tổ'],
] as const;

/** Screens with a dialog of theirs open. */
const dialogs = [
  ['/teams', 'Lập tổ'],
  ['/calendar', 'Thêm buổi'],
] as const;
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function violations(page: Page, tags: string[]) {
  const axe = await new AxeBuilder({ page }).withTags(tags).analyze();
  return axe.violations.map((v) => `${v.id} ×${v.nodes.length} ${v.nodes[0]?.target}`);
}

for (const width of [1440, 390]) {
  for (const [path, heading] of screens) {
    test(`${path} is readable by everyone at ${width} px`, async ({ page }) => {
      const found = complaints(page);
      await page.setViewportSize({ width, height: 900 });
      await signIn(page, 'daithanh', path);
      await expect(page.getByRole('heading', { name: heading })).toBeVisible();
      expect(await violations(page, wcag)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(found).toEqual([]);
    });
  }
}

for (const [path, button] of dialogs) {
  test(`the dialog "${button}" of ${path} is readable by everyone`, async ({ page }) => {
    await signIn(page, 'daithanh', path);
    await page.getByRole('button', { name: button, exact: true }).first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(page.getByRole('dialog').getByRole('textbox').first()).toBeVisible();
    expect(await violations(page, [...wcag, 'best-practice'])).toEqual([]);
  });
}

test('speaks both languages, and says plainly that a password is wrong', async ({ page }) => {
  await page.goto('/campaigns');
  await expect(page).toHaveURL(/sign-in/);
  await page.getByLabel('Tên đăng nhập').fill('daithanh');
  await page.getByLabel('Mật khẩu').fill('không phải mật khẩu');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByRole('alert')).toHaveText('Tên đăng nhập hoặc mật khẩu chưa đúng.');
  await signIn(page, 'daithanh');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Tonight' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
