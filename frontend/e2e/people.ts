import { expect, type Page } from '@playwright/test';

/** The accounts of the sample data, as `make run` lists them. */
type Login = 'daithanh' | 'totruong' | 'bocbo';

export async function signIn(page: Page, login: Login, to = '/') {
  await page.goto(`/sign-in?next=${encodeURIComponent(to)}`);
  await page.getByLabel('Tên đăng nhập').fill(login);
  await page.getByLabel('Mật khẩu').fill(process.env.E2E_PASSWORD ?? '');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** Collects what the browser complains of; a refused sign-in's 401 is none of it. */
export function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on('pageerror', (error) => found.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) found.push(message.text());
  });
  return found;
}
