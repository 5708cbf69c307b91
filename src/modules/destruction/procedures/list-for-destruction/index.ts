import { z } from 'zod';
import { insert, type RowOp, update } from '#kernel/effect.ts';
import { cited } from '#kernel/evidence.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { listingFacts } from '../../facts/destruction.ts';
import { take } from '#modules/documents/door/facts/series.ts';
import { destructionNo, destructionSeries } from '#modules/documents/door/numbering.ts';
import { say } from '../../phrases/destruction.ts';
import { destructionItem, destructionList } from '../../tables.ts';
import { type ListingAsk, rules } from './rules.ts';
import { input } from './schema.ts';

export const listForDestruction = defineProcedure({
  id: 'destruction.list-for-destruction',
  title: say('list-for-destruction'),
  help: say('list-for-destruction.help'),
  menu: ['registry_clerk', 'secrecy_officer', 'dept_secrecy_officer'],
  clause: 'CARRIER-061',
  input,
  result: z.object({ id: z.string(), no: z.string(), copies: z.number() }),
  facts: listingFacts,
  rules,
  effects: (ask, { newId }) => {
    const id = ask.list?.id ?? newId();
    const copies = (ask.list?.copies ?? 0) + ask.copies.length;
    const { op, no } = ask.list ? changed(ask, copies) : begun(ask, id, copies);
    return {
      effects: [...op, ...ask.copies.map((copy) => itemOf(ask, id, copy.id))],
      object: { table: 'destruction_list', id },
      clauses: ['CARRIER-061'],
      result: { id, no, copies },
    };
  },
});

function begun(ask: ListingAsk, id: string, copies: number): { op: RowOp[]; no: string } {
  const { input, site, certificate, standing, year, listLabel, actor, now } = ask;
  const number = take(standing, destructionSeries(year));
  const no = destructionNo(year, number.first);
  const row = {
    id,
    no,
    method: input.method ?? null,
    site: site?.name ?? input.site ?? null,
    copies,
    work_need: input.work_need ?? null,
    certificate: certificate && cited(certificate),
    status: 'draft' as const,
    made_by: actor.id,
    made_at: now,
    case_id: null,
    handed_by: null,
    handed_second: null,
    handed_at: null,
    received_by: null,
    destroyer_id: null,
    destroyer_at: null,
    supervisor_id: null,
    supervisor_at: null,
    completed_by: null,
    completed_at: null,
    note: null,
    ...listLabel,
  };
  return { op: [number.op, insert(destructionList, row)], no };
}

/** What is given anew replaces what stood there; an approval given before is void by that. */
function changed(
  { list, input, site, certificate, listLabel }: ListingAsk,
  copies: number,
): { op: RowOp[]; no: string } {
  const { id = '', no = '', level, regime, barred } = list ?? {};
  const set = {
    copies,
    ...(input.method === undefined ? {} : { method: input.method }),
    ...(input.site === undefined ? {} : { site: site?.name ?? input.site }),
    ...(input.work_need === undefined ? {} : { work_need: input.work_need }),
    ...(certificate ? { certificate: cited(certificate) } : {}),
    level: listLabel.level,
    regime: listLabel.regime,
    barred: listLabel.barred,
  };
  return {
    op: [update(destructionList, id, set, { status: 'draft', ...(list ? { level, regime, barred } : {}) })],
    no,
  };
}

function itemOf({ copies, input, now }: ListingAsk, list: string, carrier: string): RowOp {
  const copy = copies.find((one) => one.id === carrier);
  const given = input.items.find((one) => one.carrier === carrier);
  return insert(destructionItem, {
    list_id: list,
    carrier_id: carrier,
    carrier_no: copy?.code ?? '',
    copy_no: copy?.copy_no ?? 0,
    title: copy?.title ?? '',
    mark: copy?.mark ?? '',
    rank: copy?.level ?? 0,
    pages: given?.pages ?? copy?.pages?.toString() ?? null,
    reason: given?.reason ?? '',
    listed_at: now,
  });
}
