import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base, type BrowserContext, type Page, type APIRequestContext } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '../../..');

export interface Product {
  readonly url: string;
}

async function startProduct(dir: string): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, ['src/cli/main.ts', 'start', '--demo', '--data', dir, '--port', '0'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /ready: (\S+)/.exec(said);
      if (found?.[1]) resolve(found[1]);
    });
    child.once('exit', (code) => reject(new Error(`the product ended with ${code}: ${said}`)));
  });
  return { url, child };
}

/** The demo, started once for all browser tests as a newcomer starts it; each test signs in as people of the invented bureau. */
export const test = base.extend<{ as: (login: string, language?: 'zh' | 'en') => Promise<Page> }, { product: Product }>(
  {
    product: [
      // Playwright reads the names of the fixtures from this pattern; there are none.
      // oxlint-disable-next-line no-empty-pattern
      async ({}, use) => {
        const dir = mkdtempSync(path.join(tmpdir(), 'jingui-e2e-'));
        const { url, child } = await startProduct(dir);
        await use({ url });
        const gone = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGINT');
        await gone;
        rmSync(dir, { recursive: true, force: true });
      },
      { scope: 'worker', timeout: 300_000 },
    ],
    as: async ({ browser, product }, use) => {
      const opened: BrowserContext[] = [];
      const kept: string[] = [];
      await use(async (login, language = 'zh') => {
        const context = await browser.newContext({
          baseURL: product.url,
          viewport: { width: 1366, height: 768 },
          locale: language === 'zh' ? 'zh-CN' : 'en-US',
        });
        opened.push(context);
        await watchPolicy(context, kept);
        await context.addInitScript(
          (kept) => localStorage.setItem('jingui.prefs', kept),
          JSON.stringify({ language, muted: true }),
        );
        await signIn(context.request, login);
        return context.newPage();
      });
      for (const context of opened) await context.close();
      // Nothing the page does itself is kept out by its own policy.
      expect(kept).toEqual([]);
    },
  },
);

/** Gathers what the policy of the page keeps out, as the page hears it and as the server is told. */
export async function watchPolicy(context: BrowserContext, kept: string[]): Promise<void> {
  await context.exposeFunction('keptOut', (what: string) => void kept.push(what));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      const told = (globalThis as unknown as { keptOut(what: string): void }).keptOut;
      told(`${location.pathname}: ${effectiveDirective} ${blockedURI} ${sample}`);
    });
  });
  context.on('request', (request) => {
    if (request.url().endsWith('/api/reports')) kept.push(`report: ${request.postData()}`);
  });
}

async function signIn(request: APIRequestContext, login: string): Promise<void> {
  const answer = await request.post('/api/demo/session', { data: { login }, headers: { 'x-jingui': '1' } });
  if (!answer.ok()) throw new Error(`${login} cannot sign in: ${answer.status()}`);
}

/** Runs a procedure over HTTP as the page's person. */
export async function act(
  page: Page,
  procedure: string,
  input: object,
  query = '',
): Promise<{ status: number; body: Record<string, unknown> }> {
  const { unit, person } = await (await page.request.get('/api/session')).json();
  const answer = await page.request.post(`/api/procedures/${procedure}${query}`, {
    data: input,
    headers: {
      'x-jingui': '1',
      'x-jingui-person': `${unit.id}/${person.id}`,
      'idempotency-key': crypto.randomUUID(),
    },
  });
  return { status: answer.status(), body: (await answer.json()) as Record<string, unknown> };
}

export async function rowsOf(page: Page, register: string, query = ''): Promise<Record<string, string>[]> {
  const answer = await page.request.get(`/api/registers/${register}${query}`);
  return ((await answer.json()) as { rows: Record<string, string>[] }).rows;
}

export { expect } from '@playwright/test';
