import { leavingOf } from '#modules/mail/facts/parcel.ts';
import type { Actor } from '#kernel/actor.ts';
import type { OrderFacts } from '#modules/making/door/facts/order.ts';
import type { DispatchFacts, SendingFacts } from '#modules/mail/facts/parcel.ts';
import type { RunCopy } from '#modules/documents/door/facts/document.ts';
import { document } from './carrier-facts.ts';
import { ordinary } from './rules.ts';

export const clerk: Actor = { ...ordinary.actor, roles: ['registry_clerk'] };

const label = { level: 5, regime: 'state' as const, scope: ['all'], barred: [] };
const matter = { level: 'top_secret', regime: 'state' } as const;

export function runCopy(copy_no: number, hand: RunCopy['hand'] = 'registry'): RunCopy {
  return {
    id: `copy${copy_no}`,
    code: `10000000${copy_no}`,
    copy_no,
    hand,
    hand_id: null,
    since: '2026-03-02T00:30:00.000Z',
    turn: 1,
    ...label,
  };
}

/** A made run of six copies: three and two to recipients, one kept. */
export function orderFacts(patch: Partial<OrderFacts['order']> = {}): OrderFacts {
  return {
    document: document({ source: 'own' }),
    matter,
    label,
    order: {
      unit_id: 'u',
      id: 'order',
      document_id: 'doc',
      case_id: 'case',
      copies: 6,
      recipients: [
        { unit: '甲局', copies: 3 },
        { unit: '乙局', copies: 2 },
      ],
      kept: 1,
      form: null,
      purpose: null,
      make_by: null,
      collect_by: null,
      status: 'made',
      first_no: 1,
      waste: 0,
      waste_by: [],
      ordered_by: 'drafter',
      department_id: 'd1',
      ordered_at: '2026-03-02T01:00:00.000Z',
      made_by: null,
      made_at: null,
      ...patch,
    },
    standing: {},
    codes: { type: 'carrier', from: 1_000_000_000 },
    year: '2026',
    agreed: 4,
    lastNo: 0,
    copies: [1, 2, 3, 4, 5, 6].map((n) => runCopy(n)),
    operator: '机要员甲',
    shredders: [],
    atMachine: [],
    unlisted: [],
    marking: null,
    oldMark: false,
  };
}

export function dispatchFacts(patch: Partial<DispatchFacts['parcel']> = {}): DispatchFacts {
  return {
    document: document({ source: 'own' }),
    matter,
    label,
    parcel: {
      unit_id: 'u',
      id: 'parcel',
      no: '密发〔2026〕1号',
      document_id: 'doc',
      order_id: 'order',
      recipient: '甲局',
      copies: 3,
      numbers: '1-3',
      status: 'packed',
      packed_by: 'clerk',
      packed_at: '2026-03-02T01:00:00.000Z',
      recounted_by: null,
      recounted_at: null,
      sent_by: null,
      sent_at: null,
      courier: null,
      channel: null,
      escorts: [],
      receipt_no: null,
      received_by: null,
      received_on: null,
      unpacked_by: null,
      unpacked_at: null,
      unpacked_why: null,
      ...patch,
    },
    copies: [1, 2, 3].map((n) => runCopy(n)),
    orderedBy: 'drafter',
    form: null,
    agreed: 5,
    collectBy: null,
    oldMark: false,
    unlisted: [],
  };
}

/** The same, handed to a listed service. */
export function sendingFacts(patch: Partial<DispatchFacts['parcel']> = {}): SendingFacts {
  const facts = dispatchFacts(patch);
  return { ...facts, leaving: leavingOf(facts, [facts.parcel.recipient]), escorts: [], away: [], listed: true };
}
