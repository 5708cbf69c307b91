import { update } from '#kernel/effect.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { instantIn } from '#modules/documents/door/facts/instant.ts';
import { askedParcel } from '../../facts/parcel.ts';
import { say } from '../../phrases/parcels.ts';
import { dispatch } from '#modules/documents/index.ts';
import { approval, rules } from './rules.ts';
import { input } from './schema.ts';

/** A parcel that will never be sent is opened: its copies lie in the registry again, to be filed or destroyed. */
export const unpackParcel = defineProcedure({
  id: 'mail.unpack-parcel',
  title: say('unpack-parcel'),
  help: say('unpack-parcel.help'),
  menu: ['registry_clerk', 'secrecy_officer', 'dept_secrecy_officer'],
  clause: 'CARRIER-042',
  input,
  facts: askedParcel,
  rules,
  approval,
  object: (ask) => ({ table: 'dispatch', id: ask.parcel.id }),
  effects: ({ parcel, input, actor, now }) => {
    const set = {
      status: 'unpacked',
      unpacked_by: actor.id,
      unpacked_at: instantIn(input.acted_at) ?? now,
      unpacked_why: input.reason ?? null,
    } as const;
    return {
      effects: [update(dispatch, parcel.id, set, { status: parcel.status })],
      object: { table: 'dispatch', id: parcel.id },
      clauses: ['CARRIER-002'],
      result: { id: parcel.id },
      actedAt: instantIn(input.acted_at) ?? undefined,
    };
  },
});
