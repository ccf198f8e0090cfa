import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The accounts of the sample data, as `make run` lists them. */
type Login = 'admin' | 'daithanh' | 'totruong' | 'bocbo';

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

/** What axe finds against WCAG 2.2 AA on the page as it stands, open dialogs included. */
export async function violations(page: Page): Promise<string[]> {
  const axe = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  return axe.violations.map((v) => `${v.id} ×${v.nodes.length} ${v.nodes[0]?.target}`);
}
