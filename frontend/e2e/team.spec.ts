import { expect, type Locator, type Page, test } from '@playwright/test';
import { complaints, signIn } from './people';

const stamp = Date.now().toString(36);
const team = `Tổ số hoá ${stamp}`;

test('an organiser founds a team, fills it, changes who leads, lets one go and mends a name', async ({ page }) => {
  const found = complaints(page);
  await signIn(page, 'daithanh', '/teams');
  await foundTeam(page);

  await addPerson(page, `Nguyễn Thị Hoà ${stamp}`, 'Tổ trưởng', '0912 345 678');
  await expect(row(page, 'Hoà')).toContainText('0912 345 678');
  await addPerson(page, `Trần Văn Bình ${stamp}`, 'Tổ viên', '');
  await refusesAPhoneThatCannotBe(page);

  await page.getByRole('button', { name: 'Đổi tổ trưởng' }).click();
  const leader = page.getByRole('dialog');
  await leader.getByLabel('Tổ trưởng mới').selectOption({ label: `Trần Văn Bình ${stamp} · Hội Phụ nữ` });
  await leader.getByRole('button', { name: 'Giao làm tổ trưởng' }).click();
  await expect(page.getByText(`Đã giao Trần Văn Bình ${stamp} làm tổ trưởng`)).toBeVisible();
  await expect(row(page, 'Bình')).toContainText('Tổ trưởng');
  await expect(row(page, 'Hoà')).toContainText('Tổ viên');

  await row(page, 'Hoà')
    .getByRole('button', { name: /thôi tham gia/ })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Thôi tham gia' }).click();
  await expect(page.getByText(`Nguyễn Thị Hoà ${stamp} đã thôi tham gia`)).toBeVisible();

  await page
    .getByRole('link', { name: `Trần Văn Bình ${stamp}` })
    .first()
    .click();
  await page.getByRole('button', { name: 'Sửa thông tin' }).click();
  await page.getByRole('dialog').getByLabel('Họ và tên').fill(`Trần Văn Bính ${stamp}`);
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu thông tin' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Trần Văn Bính ${stamp}` })).toBeVisible();
  await page.goto(`/members?q=${encodeURIComponent(`tran van binh ${stamp}`)}`);
  await expect(page.getByRole('link', { name: `Trần Văn Bính ${stamp}` })).toBeVisible();
  expect(found).toEqual([]);
});

async function foundTeam(page: Page) {
  await page.getByRole('button', { name: 'Lập tổ' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Loại tổ').selectOption({ label: 'Tổ công nghệ số cộng đồng thôn' });
  await dialog.getByRole('combobox', { name: /^Nơi phụ trách/ }).fill('thon 3 dai thanh');
  await page.getByRole('option', { name: /^thôn 3, xã Đại Thạnh/ }).click();
  await dialog.getByLabel('Tên tổ').fill(team);
  await dialog.getByLabel('Số quyết định').fill('12/QĐ-UBND');
  await dialog.getByRole('button', { name: 'Thêm kênh' }).click();
  await dialog.getByLabel('Tên nhóm').fill('Zalo thôn 3');
  await dialog.getByRole('button', { name: 'Lập tổ' }).click();
  await expect(page.getByRole('heading', { level: 1, name: team })).toBeVisible();
  await expect(page.getByText('12/QĐ-UBND')).toBeVisible();
}

async function addPerson(page: Page, name: string, role: string, phone: string) {
  await page.getByRole('button', { name: 'Thêm người' }).click();
  const dialog = page.getByRole('dialog');
  await fillPerson(dialog, name, role, phone);
  await dialog.getByRole('button', { name: 'Thêm người' }).click();
  await expect(page.getByText(`Đã thêm ${name}`)).toBeVisible();
  await expect(dialog).toBeHidden();
}

async function fillPerson(dialog: Locator, name: string, role: string, phone: string) {
  await dialog.getByLabel('Họ và tên').fill(name);
  await dialog.getByLabel('Điện thoại').fill(phone);
  await dialog.getByLabel('Vai trò').selectOption({ label: role });
  await dialog.getByLabel('Đại diện').selectOption({ label: 'Hội Phụ nữ' });
}

/** What was typed stays, with the reason beside it. */
async function refusesAPhoneThatCannotBe(page: Page) {
  await page.getByRole('button', { name: 'Thêm người' }).click();
  const dialog = page.getByRole('dialog');
  await fillPerson(dialog, `Lê Văn Sai ${stamp}`, 'Tổ viên', '12');
  await dialog.getByRole('button', { name: 'Thêm người' }).click();
  await expect(dialog.getByText(/[Ss]ố điện thoại/)).toBeVisible();
  await expect(dialog.getByLabel('Họ và tên')).toHaveValue(`Lê Văn Sai ${stamp}`);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(row(page, 'Sai')).toBeHidden();
}

function row(page: Page, name: string): Locator {
  return page.getByRole('row').filter({ hasText: `${name} ${stamp}` });
}
