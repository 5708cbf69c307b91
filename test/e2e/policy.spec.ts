import type { Page } from '@playwright/test';
import { expect, test, watchPolicy } from './kit/product.ts';

/** Tries one way to run or draw something foreign; what came of it is asked of the page. */
async function tried(page: Page, way: string): Promise<string> {
  return page.evaluate((one) => {
    const made = document.createElement('div');
    document.body.append(made);
    const ways: Record<string, () => void> = {
      'inline script': () => {
        const script = document.createElement('script');
        script.append('window.pwned = 1');
        made.append(script);
      },
      'script of our own host': () => {
        const script = document.createElement('script');
        script.setAttribute('src', '/api/health');
        made.append(script);
      },
      'markup with a handler': () => {
        made.innerHTML = '<img src=x onerror="window.pwned = 1">';
      },
      'markup that is inserted': () => made.insertAdjacentHTML('beforeend', '<b>x</b>'),
      'a written document': () => document.write('<script>window.pwned = 1</script>'),
      'a parsed document': () => {
        new DOMParser().parseFromString('<b>x</b>', 'text/html');
      },
      'a frame with a document': () => {
        const frame = document.createElement('iframe');
        frame.srcdoc = '<script>parent.pwned = 1</script>';
        made.append(frame);
      },
      // Not within the test's own evaluation, which may make code of text.
      'text as code': () => void setTimeout(() => new Function('window.pwned = 1')(), 50),
      'text as code later': () => {
        setTimeout('window.pwned = 1' as unknown as () => void, 0);
      },
      'a handler as an attribute': () => made.setAttribute('onclick', 'window.pwned = 1'),
      'a second policy': () => {
        const types = (window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } })
          .trustedTypes;
        types.createPolicy('mine', { createHTML: (text: string) => text });
      },
      'the same policy again': () => {
        const types = (window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } })
          .trustedTypes;
        types.createPolicy('default', { createHTML: (text: string) => text });
      },
      'a style sheet': () => {
        const style = document.createElement('style');
        style.append('body { background: url(/api/health) }');
        document.head.append(style);
      },
      'a style as an attribute': () => made.setAttribute('style', 'color: red'),
      'a picture of another host': () => {
        const image = new Image();
        image.src = 'http://192.0.2.1/x.png';
        made.append(image);
      },
      'a base address': () => {
        const base = document.createElement('base');
        base.href = 'http://192.0.2.1/';
        document.head.append(base);
      },
      'a form to another host': () => {
        const form = document.createElement('form');
        form.action = 'http://192.0.2.1/';
        made.append(form);
        form.submit();
      },
    };
    try {
      ways[one]?.();
      return ways[one] ? 'tried' : 'no such way';
    } catch (error) {
      return (error as Error).name;
    }
  }, way);
}

/** Chromium leaves it unrun without a word to the page. */
const silent = 'inline script';
const ways = [
  silent,
  'script of our own host',
  'markup with a handler',
  'markup that is inserted',
  'a written document',
  'a parsed document',
  'a frame with a document',
  'text as code',
  'text as code later',
  'a handler as an attribute',
  'a second policy',
  'the same policy again',
  'a style sheet',
  'a style as an attribute',
  'a picture of another host',
  'a base address',
  'a form to another host',
];

test('whatever is injected neither runs nor is drawn, and the server counts that it was tried', async ({
  browser,
  product,
}) => {
  const context = await browser.newContext({ baseURL: product.url });
  const kept: string[] = [];
  await watchPolicy(context, kept);
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.locator('h1').first()).toBeVisible();
  expect(kept).toEqual([]);
  for (const way of ways)
    await test.step(way, async () => {
      const before = kept.filter((one) => !one.startsWith('report: ')).length;
      expect(await tried(page, way)).not.toBe('no such way');
      if (way !== silent)
        await expect.poll(() => kept.filter((one) => !one.startsWith('report: ')).length).toBeGreaterThan(before);
      expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
    });
  const health = async () => (await (await context.request.get('/api/health')).json()).policy_reports.count as number;
  await expect.poll(health).toBeGreaterThan(5);
  await context.close();
});

test('the page is drawn with its own style sheets only, and printed pages with theirs', async ({ as }) => {
  const page = await as('linxiaotang');
  await page.goto('/acts/mail.receive');
  await expect(page.locator('h1').first()).toBeVisible();
  // antd writes style elements: each bears the nonce of this page.
  const sheets = await page.evaluate(() => [...document.querySelectorAll('style')].map((one) => one.nonce !== ''));
  expect(sheets.length).toBeGreaterThan(0);
  expect(sheets).not.toContain(false);
  await page.goto('/api/command-cards');
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('article') as Element).display)).toBe(
    'grid',
  );
});

test('a list is saved as a file under the sealed policy of data', async ({ as }) => {
  const page = await as('linxiaotang');
  const answer = await page.request.get('/api/registers/carriers.xlsx');
  expect(answer.headers()['content-security-policy']).toContain('sandbox');
  // By the answer, not by the browser: where the machine's locale knows no Chinese it calls every such file `download`.
  expect(decodeURIComponent(answer.headers()['content-disposition'] ?? '')).toMatch(/载体台账-\d{8}\.xlsx$/);
  await page.goto('/registers/carriers');
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: /导出/ }).first().click();
  expect(await (await saved).failure()).toBeNull();
});
