import type { Locator, Page } from '@playwright/test';
import { rightAnswers } from '#kernel/understood.ts';
import { pledge } from '#modules/signing/door/signings.ts';
import { expect, rowsOf, test } from './kit/product.ts';

const submit = (page: Page) => page.getByRole('button', { name: /Ctrl\+Enter/ });

for (const language of ['zh', 'en'] as const) {
  test(`a chapter of the checklist in ${language} is answered line by line, and what is left of it together`, async ({
    as,
  }) => {
    const page = await as('yeqinghe', language);
    const [inspection] = await rowsOf(page, 'inspections');
    const chapter = language === 'zh' ? 'carriers' : 'systems';
    await page.goto(`/acts/inspections.answer-items?inspection=${inspection?.id}&chapter=${chapter}`);
    const lines = page.locator('.groups-line');
    await expect(lines).toHaveCount(language === 'zh' ? 6 : 9);
    // The window itself does not scroll, and no line is wider than its panel.
    expect(await page.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight)).toBe(true);
    const widths = await page.evaluate(() => {
      const edge = document.querySelector('.procedure form')?.getBoundingClientRect().right ?? 0;
      return [...document.querySelectorAll('.groups-line')].map((line) => line.getBoundingClientRect().right <= edge);
    });
    expect(widths).not.toContain(false);
    await lines.first().getByRole('radio').first().check();
    await submit(page).click();
    await expect(page.locator('.refusal')).toContainText('INSPECT-001');
    await lines.first().getByRole('textbox').first().fill('收发文登记');
    await page.locator('#rest_seen').fill('清册和设备台账');
    await submit(page).click();
    await expect(page.locator('.outcome')).toBeVisible();
    await page.goto(`/registers/inspections/${inspection?.id}`);
    await expect(page.getByText('清册和设备台账').first()).toBeVisible();
  });
}

/** On a busy machine the first answers come while the page still draws itself: whoever sees that nothing was chosen chooses again. */
async function choose(radio: Locator): Promise<void> {
  await expect(async () => {
    await radio.click();
    await expect(radio).toBeChecked({ timeout: 2000 });
  }).toPass();
}

test('a pledge not begun shows five reasons and how many more; understood, it asks for the password and is signed', async ({
  as,
}) => {
  const page = await as('yuanshoucheng');
  await page.goto('/acts/signing.sign-pledge');
  await expect(page.locator('.procedure-side .finding')).toHaveCount(5);
  await expect(page.getByRole('button', { name: '另 24 处' })).toBeVisible();
  await expect(page.locator('.reading')).toContainText('第1版');
  await expect(page.locator('.reading li').last()).toHaveText('办案手机专人专用，不混用');
  const groups = page.locator('.ant-radio-group');
  const answers = Object.values(rightAnswers(pledge.items));
  for (const [at, answer] of answers.entries())
    await choose(
      groups
        .nth(at)
        .getByRole('radio')
        .nth(Number(answer) - 1),
    );
  await choose(groups.nth(answers.length).getByRole('radio').first());
  const fifth = page
    .locator('.field')
    .filter({ has: page.locator('[id="answers.ten_rules-5"]') })
    .last();
  await choose(fifth.getByRole('radio').first());
  await submit(page).click();
  await expect(page.locator('.summary')).toBeFocused();
  await expect(page.locator('.field-wrong')).toHaveCount(1);
  await expect(fifth.locator('.field-wrong')).toContainText('先记后誊仍是违规');
  await choose(fifth.getByRole('radio').nth(1));
  await expect(page.locator('.standing-ok')).toBeVisible();
  await submit(page).click();
  await expect(page.getByRole('heading', { name: '确认本人' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: '确认本人' })).toBeHidden();
  await submit(page).click();
  await page.getByRole('button', { name: '确认并继续' }).click();
  await expect(page.locator('.outcome')).toContainText('已完成');
});

test('whoever is to put a finding right comes from his day to the finding and what he may do about it', async ({
  as,
}) => {
  const page = await as('jiangyiming');
  await page.goto('/');
  await page.getByRole('link', { name: '涉密会议未集中存放手机。' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('涉密会议未集中存放手机。');
  await expect(page.getByText('提交整改情况')).toBeVisible();
});

test('a day is read in every way people write one; what cannot be read stays where it was typed and stops the form', async ({
  as,
}) => {
  const page = await as('linxiaotang');
  await page.goto('/acts/mail.receive');
  const day = page.locator('#issued_on');
  for (const typed of ['2026.11.5', '20261105', '2026年11月5日', '２０２６／１１／５']) {
    await day.fill(typed);
    await page.keyboard.press('Tab');
    await expect(day).toHaveValue('2026-11-05');
    await day.fill('');
    await page.keyboard.press('Tab');
    await expect(day).toHaveValue('');
  }
  await day.fill('2026.13.5');
  await page.keyboard.press('Tab');
  await expect(day).toHaveValue('2026.13.5');
  await submit(page).click();
  await expect(page.locator('#issued_on-wrong')).toContainText('日期');
  await expect(day).toHaveValue('2026.13.5');
  await day.fill('2026.11.5');
  await page.keyboard.press('Tab');
  await expect(day).toHaveValue('2026-11-05');
  await expect(page.locator('#issued_on-wrong')).toHaveCount(0);
});
