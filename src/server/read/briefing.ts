import { notFound } from '../act/answer.ts';
import { briefingSheet } from '../print/briefing.ts';
import { seenBy } from './narrowed.ts';
import { overviewOf } from './overview.ts';
import type { Printed } from './print.ts';
import { ok, type Reader } from './read.ts';
import { type Period, trendsOf } from './trends.ts';

/** The overview on one page: the figures of its time, without a single title; each print is an entry. */
export async function briefing(reader: Reader, period: Period): Promise<Printed> {
  const seen = await seenBy(reader);
  if (!seen) return notFound;
  const { presence, app } = reader;
  const shown = await overviewOf(reader, seen);
  const lines = await trendsOf(reader, seen, period);
  const noted = await reader.note({ act: 'print:overview', object: null, input: { period }, answer: () => ok({}) });
  if (noted.status !== 200) return noted;
  const domains = new Map(app.regulation.domains.map((one) => [one.id, one]));
  const html = briefingSheet({
    ...shown,
    trends: lines,
    unit: presence.unit.name,
    person: presence.actor.name,
    domains: [...domains].map(([id, { zh }]) => ({ id, title: zh })),
  });
  return { html };
}
