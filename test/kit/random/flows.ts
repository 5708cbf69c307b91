import { paper, topSecret, internal } from '../carriers-hands.ts';
import { batch, destroyed } from '../carriers-accounting.ts';
import { classified, derived, printed } from '../classification.ts';
import { sent } from '../carriers-making.ts';
import { cast, type World } from '../world.ts';
import type { Chance } from './chance.ts';
import type { Unit } from './unit.ts';

interface Around {
  readonly w: World;
  readonly unit: Unit;
  readonly chance: Chance;
  readonly now: Date;
}

type Flow = (around: Around) => Promise<unknown>;

const levels = [
  {},
  { level: 'secret', period: { kind: 'years', years: 20 } },
  topSecret,
  internal,
  { source: 'other', issuer: '试验省某厅' },
  { regime: 'company', level: 'secret', period: null, source: 'other' },
];
const anybody = ({ chance }: Around) => chance.pick(cast)?.id ?? '';
const reader = ({ chance }: Around) => chance.pick(['reader', 'drafter', 'head', 'clerk2', 'office_head', 'new']) ?? '';
const later = ({ now }: Around, hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString();
const atDesk = { id_checked: true, signature: true, purpose: '阅看' };

async function one(around: Around, sql: string): Promise<string> {
  const rows = await around.unit.all<{ id: string }>(`${sql} order by id desc limit 5`);
  return around.chance.pick(rows)?.id ?? 'nothing';
}

const inRegistry = `select id from carrier where unit_id = $1 and hand = 'registry'`;

/** Stretches of a registry's work as it is meant to go, with people, papers and hours at random: they end where an act of them is refused. */
export const flows: Readonly<Record<string, Flow>> = {
  receive: (around) => paper(around.w, around.chance.pick(levels)),
  lend: async (around) => {
    const { w } = around;
    const [person, carrier] = [reader(around), await one(around, inRegistry)];
    const [copy] = await around.unit.all<{ document_id: string }>(
      'select document_id from carrier where unit_id = $1 and id = $2',
      carrier,
    );
    await w
      .approved(person, 'hands.borrow', { document: copy?.document_id, purpose: '起草报告' }, ['leader'])
      .catch(() => '');
    const to = around.chance.of(0.8) ? person : anybody(around);
    return w.act('clerk', 'hands.lend', {
      carrier,
      person: to,
      ...atDesk,
      due_at: later(around, around.chance.whole(1, 9)),
    });
  },
  issue: async (around) =>
    around.w.act(around.chance.pick(['clerk', 'clerk2', 'officer']) ?? '', 'hands.issue', {
      carriers: [await one(around, inRegistry)],
      person: reader(around),
      ...atDesk,
    }),
  circulate: async (around) => {
    const { w } = around;
    const document = await one(around, `select id from document where unit_id = $1 and status = 'active'`);
    const { body } = await w.act('clerk', 'hands.start-circulation', {
      document,
      readers: [reader(around), reader(around)],
    });
    return w.act('clerk', 'hands.deliver', { circulation: body.id ?? '', ...atDesk });
  },
  back: async (around) =>
    around.w.act(around.chance.pick(['clerk', 'clerk2']) ?? '', 'hands.take-back', {
      carrier: await one(around, `select id from carrier where unit_id = $1 and hand = 'person'`),
    }),
  undo: async (around) =>
    around.w.act('clerk', 'hands.undo', { movement: await one(around, 'select id from movement where unit_id = $1') }),
  out: async (around) => {
    const { w } = around;
    const bearers = around.chance.of(0.5) ? [reader(around)] : [reader(around), reader(around)];
    const asked = { carriers: [await one(around, inRegistry)], bearers, purpose: '送审', destination: '试验省某厅' };
    const when = { start_at: later(around, 1), end_at: later(around, 30) };
    const request = await w.approved(bearers[0] ?? '', 'hands.carry-out', { ...asked, ...when }, ['head', 'leader']);
    const journey = await one(around, `select id from carry_out where unit_id = $1 and case_id = '${request}'`);
    await w.clock(later(around, 2));
    return w.act('clerk', 'hands.depart', { carry_out: journey, case_no: '箱03', keeper: bearers[0], signature: true });
  },
  return: async (around) =>
    around.w.act('clerk', 'hands.come-back', {
      carry_out: await one(around, `select id from carry_out where unit_id = $1 and status = 'out'`),
    }),
  classify: async (around) =>
    classified(around.w, around.chance.of(0.5) ? {} : { level: 'confidential', period: { kind: 'years', years: 10 } }),
  derive: async (around) =>
    derived(around.w, {
      sources: [await one(around, `select id from document where unit_id = $1 and status = 'active'`)],
    }),
  print: async (around) =>
    printed(
      around.w,
      await one(around, `select id from document where unit_id = $1 and source = 'own' and status = 'active'`),
      2,
    ),
  send: (around) => sent(around.w),
  destroy: async (around) => destroyed(around.w, await batch(around.w, 2)),
  widen: async (around) =>
    around.w.approved(
      'reader',
      'classification.widen-scope',
      {
        document: await one(around, `select id from document where unit_id = $1 and level >= 3`),
        person: anybody(around),
        reason: '办理公务',
      },
      ['leader'],
    ),
};
