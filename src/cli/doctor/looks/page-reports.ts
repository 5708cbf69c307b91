import { announced } from '#server/announce.ts';
import { fetchOf } from '../../fetch-pinned.ts';
import { check } from '../check.ts';
import type { Look } from '../look.ts';

/** What browsers were kept from by the policy of the page, as the servers that run here counted it. */
export const look = {
  id: 'page-reports',
  turn: 70,
  at: 'machine',
  look: async ({ dataDir }) => {
    const all = await Promise.all((await announced(dataDir)).map(({ url, cert }) => countOf(url, cert)));
    const known = all.filter((one) => one !== null);
    if (known.length === 0) return undefined;
    const count = known.reduce((sum, n) => sum + n, 0);
    if (count === 0)
      return check(
        'page-reports',
        'ok',
        '浏览器没有报告被网页安全策略拦下的内容',
        'no browser reported anything the policy of the page kept out',
      );
    return check(
      'page-reports',
      'warn',
      `自启动以来浏览器报告网页安全策略拦下 ${count} 次：可能有人注入内容，也可能是浏览器插件所为；详见 /api/health`,
      `since the start browsers reported that the policy of the page kept something out, ${count} times: somebody may try to inject content, or it is an extension of a browser; see /api/health`,
    );
  },
} satisfies Look;

async function countOf(url: string, cert: string | undefined): Promise<number | null> {
  const wanted = { signal: AbortSignal.timeout(3000) };
  const answer = await fetchOf(cert)(`${url}/api/health`, wanted).catch(() => null);
  const body: unknown = await answer?.json().catch(() => null);
  const { policy_reports: reports } = (body ?? {}) as { policy_reports?: { count?: unknown } };
  return typeof reports?.count === 'number' ? reports.count : null;
}
