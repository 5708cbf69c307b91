import { ensureWebPage } from '../../../src/cli/web-page.ts';

/** The page is built from the present sources before any browser opens it. */
export default async function buildPage(): Promise<void> {
  await ensureWebPage(() => {});
}
