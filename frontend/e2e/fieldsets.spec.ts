import { expect, type Page, test } from '@playwright/test';
import { complaints, signIn, violations } from './people';

const stamp = Date.now();
const area = `Khu vực phụ trách ${stamp}`;
const books = `Số sách dạy ${stamp}`;
const born = `Sinh năm ${stamp}`;

/** A team's own fields: defined by drag, keys and undo, published over somebody else's, and asked of the next team. */
test('who administers the country defines what is asked of a kind of team', async ({ page, browser }) => {
  const found = complaints(page);
  await signIn(page, 'admin', '/types');
  await page.getByRole('link', { name: 'Tổ thanh niên tình nguyện' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Trường riêng: Tổ thanh niên tình nguyện' })).toBeVisible();
  await addField(page, area, 'AREA');
  await addField(page, books, 'INTEGER');
  await addField(page, `Giờ sinh hoạt ${stamp}`, 'DATE_TIME');
  await expect(page.getByText('Có thay đổi chưa công bố')).toBeVisible();
  await order(page);
  expect(await violations(page)).toEqual([]);

  const other = await (await browser.newContext()).newPage();
  await signIn(other, 'admin', '/types/fields/YOUTH');
  await addField(other, born, 'INTEGER');
  await publish(other);
  await page.getByLabel('Câu hỏi hoặc tên trường').first().fill(`Giờ họp ${stamp}`);
  await expect(page.getByText('Có người vừa công bố bản')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Giữ phần tôi sửa, thay bản đó' }).click();
  await page.getByRole('button', { name: 'Công bố…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('row', { name: `${born} Bỏ 0 0` })).toBeVisible();
  await expect(dialog.getByRole('row', { name: `${books} Thêm mới 0 0` })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: /^Công bố bản/ }).click();
  await expect(page.getByText('Đã công bố trường của')).toBeVisible();
  await foundTeam(page);
  expect(found).toEqual([]);
});

/** The last field goes up by its handle's key, then down by the mouse; both are taken back. */
async function order(page: Page) {
  const list = page.getByRole('list', { name: 'Trường riêng' });
  const handles = list.getByRole('button', { name: /^Kéo để xếp lại/ });
  const last = (await handles.count()) - 1;
  const first = await names(page);
  await handles.nth(last).focus();
  await page.keyboard.press('ArrowUp');
  expect(await names(page)).toEqual(first.toSpliced(last - 1, 2, first[last] as string, first[last - 1] as string));
  await page.keyboard.press('Control+z');
  expect(await names(page)).toEqual(first);
  const from = await handles.nth(last - 2).boundingBox();
  const to = await handles.nth(last).boundingBox();
  if (!from || !to) throw new Error('no handles');
  await page.mouse.move(from.x + 6, from.y + 6);
  await page.mouse.down();
  await page.mouse.move(from.x + 6, to.y + to.height / 2, { steps: 8 });
  await page.mouse.up();
  expect(await names(page)).toEqual([...first.slice(0, last - 2), first[last - 1], first[last], first[last - 2]]);
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  expect(await names(page)).toEqual(first);
}

function names(page: Page): Promise<string[]> {
  const list = page.getByRole('list', { name: 'Trường riêng' });
  return list.getByRole('listitem').evaluateAll((rows) => rows.map((row) => (row.textContent ?? '').replace(/Địa bàn$|Số nguyên$/, '')));
}

async function addField(page: Page, label: string, kind: string) {
  await page.getByRole('button', { name: 'Thêm trường: Trường riêng' }).click();
  await page.getByLabel('Câu hỏi hoặc tên trường').first().fill(label);
  await page.getByLabel('Loại câu trả lời').selectOption(kind);
}

async function publish(page: Page) {
  await page.getByRole('button', { name: 'Công bố…' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Công bố bản/ })
    .click();
  await expect(page.getByText('Đã công bố trường của')).toBeVisible();
}

async function foundTeam(page: Page) {
  await page.goto('/teams');
  await page.getByRole('button', { name: 'Lập tổ' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Loại tổ').selectOption('YOUTH');
  await expect(dialog.getByLabel(books)).toBeVisible();
  await expect(dialog.getByLabel(area)).toBeVisible();
  await expect(dialog.getByLabel(born)).toBeHidden();
  expect(await violations(page)).toEqual([]);
}
