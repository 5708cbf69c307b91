import { defineRegister } from '#kernel/register.ts';
import { returns as givenBack } from '#modules/recall/door/registers/returns.ts';
import { say } from '../phrases/destruction.ts';
import { methods } from './destruction.ts';

const { columns, from } = givenBack;

/** 清退登记表: what was to be given back, and of what was destroyed instead how and by which approval. */
export const returns = defineRegister({
  ...givenBack,
  columns: [
    ...columns,
    { key: 'method', title: say('returns.method'), kind: 'status', values: methods },
    { key: 'approval', title: say('returns.approval'), kind: 'text' },
  ],
  from: {
    ...from,
    tables: `${from.tables}
      left join lateral (select x.method, k.no from destruction_item y
        join destruction_list x on x.unit_id = y.unit_id and x.id = y.list_id and x.status <> 'cancelled'
        left join "case" k on k.unit_id = x.unit_id and k.id = x.case_id
        where y.unit_id = i.unit_id and y.carrier_id = i.carrier_id limit 1) z on true`,
    select: { ...from.select, method: 'z.method', approval: 'z.no' },
  },
});
