declare module 'fastify' {
  interface FastifyInstance {
    readonly reports: Reports;
  }
}

/** What browsers were kept from by the policy of a page, counted and no more: nothing of a report is kept but the kind of rule. */
export interface Reports {
  take(body: Buffer, now: number): void;
  counted(): { readonly count: number; readonly last_at: string | null; readonly by: Readonly<Record<string, number>> };
}

/** So many are read in a minute; the rest is counted unread. */
const readInMinute = 60;
/** Bytes of a report that is read at all. */
export const mostBytes = 16_384;

/** The rules of our policies; whatever else is named counts as `other`, so that there are never more counters than these. */
const known: ReadonlySet<string> = new Set([
  'base-uri',
  'connect-src',
  'default-src',
  'font-src',
  'form-action',
  'frame-ancestors',
  'img-src',
  'require-trusted-types-for',
  'script-src',
  'script-src-attr',
  'script-src-elem',
  'style-src',
  'style-src-attr',
  'style-src-elem',
  'trusted-types',
]);
const unread = 'other';

export function countReports(): Reports {
  const by = new Map<string, number>();
  let last: number | null = null;
  let minute = { since: 0, read: 0 };

  function isRead(now: number): boolean {
    if (now - minute.since >= 60_000) minute = { since: now, read: 0 };
    return (minute.read += 1) <= readInMinute;
  }

  return {
    take: (body, now) => {
      last = now;
      for (const kind of isRead(now) ? kindsOf(body) : [unread]) by.set(kind, (by.get(kind) ?? 0) + 1);
    },
    counted: () => ({
      count: [...by.values()].reduce((sum, n) => sum + n, 0),
      last_at: last === null ? null : new Date(last).toISOString(),
      by: Object.fromEntries(by),
    }),
  };
}

/** One report in the old form, or a list of them in the new one. */
function kindsOf(body: Buffer): string[] {
  const sent = parsed(body);
  const reports = (Array.isArray(sent) ? sent : [sent]).slice(0, readInMinute);
  return reports.length > 0 ? reports.map(kindOf) : [unread];
}

function kindOf(report: unknown): string {
  const { 'csp-report': old, body: fresh } = asObject(report);
  const named = [
    asObject(old)['effective-directive'],
    asObject(old)['violated-directive'],
    asObject(fresh).effectiveDirective,
  ];
  return named.find((name): name is string => typeof name === 'string' && known.has(name)) ?? unread;
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}
