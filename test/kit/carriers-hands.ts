import { enter } from '#server/act/enter.ts';
import { received } from './carriers-intake.ts';
import type { Response, World } from './world.ts';

export interface Paper {
  readonly document: string;
  /** Ids of its copies, by copy number. */
  readonly copies: readonly string[];
}

/** A registered document of two copies in the registry: confidential, for department d1, unless said otherwise. */
export async function paper(w: World, patch: object = {}): Promise<Paper> {
  const given = { level: 'confidential', listed: '1-2', counted: '1-2', ...patch };
  const made = await received(w, given);
  return { document: made.id, copies: made.carriers.map((one) => one.id) };
}

/** Top secret, for the persons named only (CARRIER-014). */
export const topSecret = {
  level: 'top_secret',
  period: { kind: 'years', years: 30 },
  scope: ['p:reader', 'p:drafter'],
} as const;
/** What needs no approval: internal matters are lent freely. */
export const internal = { level: 'internal', regime: 'own', period: null, source: 'other' } as const;

/** Ends of work on the first two days of a world. */
export const today = '2026-03-02T09:30:00.000Z';
export const morning = '2026-03-02T01:00:00.000Z';

export function first<T>(list: readonly T[]): T {
  const [one] = list;
  if (one === undefined) throw new Error('nothing there');
  return one;
}

/** A loan that has been asked for and approved, ready to be collected. */
export async function agreed(w: World, borrower: string, { document }: Paper, signers = ['leader']): Promise<string> {
  return w.approved(borrower, 'hands.borrow', { document, purpose: '起草报告' }, signers);
}

/** What a borrower shows, signs and says at the desk (CARRIER-023). */
export const shown = { id_checked: true, signature: true, purpose: '阅看' } as const;

export function loanOf(carrier: string, person: string, patch: object = {}) {
  return { carrier, person, purpose: '起草报告', due_at: today, id_checked: true, signature: true, ...patch };
}

/** Approves and lends the first copy. */
export async function lent(w: World, borrower: string, of: Paper): Promise<Response['body']> {
  await agreed(w, borrower, of);
  return w.done('clerk', 'hands.lend', loanOf(first(of.copies), borrower));
}

/** Starts a circulation of the document; of one reader alone with the leader's consent, as a loan (CARRIER-021). */
export async function started(w: World, document: string, readers: readonly string[]): Promise<string> {
  const { status, body } = await w.act('clerk', 'hands.start-circulation', { document, readers });
  return status === 202 ? (await w.sign('leader', body.approval.id)).id : body.id;
}

/** The same, and delivers it to its first reader. */
export async function circulating(w: World, { document }: Paper, readers: readonly string[]): Promise<string> {
  const id = await started(w, document, readers);
  await w.done('clerk', 'hands.deliver', { circulation: id, ...shown });
  return id;
}

/** Where a copy is, as the system itself sees it. */
export async function handOf(
  w: World,
  carrier: string,
): Promise<{ hand: string; hand_id: string | null; turn: number }> {
  const { app } = w.running;
  return app.db.transaction(async (connection) => {
    await enter(app, connection, app.systemToken, w.id);
    const [row] = await connection.query<{ hand: string; hand_id: string | null; turn: number }>(
      'select hand, hand_id, turn from carrier where unit_id = $1 and id = $2',
      [w.id, carrier],
    );
    return first(row ? [row] : []);
  });
}

/** A journey of the working day and the next, for work. */
export function journey(carriers: readonly string[], bearers: readonly string[]) {
  return {
    carriers,
    bearers,
    purpose: '送审',
    destination: '试验省某厅',
    start_at: '2026-03-02T01:00:00.000Z',
    end_at: '2026-03-03T09:30:00.000Z',
  };
}

/** Rows as the system itself sees them, past every wall. */
export async function rowsOf<R extends Record<string, unknown>>(
  w: World,
  text: string,
  values: readonly string[] = [],
): Promise<R[]> {
  const { app } = w.running;
  return app.db.transaction(async (connection) => {
    await enter(app, connection, app.systemToken, w.id);
    return connection.query<R>(text, [w.id, ...values]);
  });
}

/** What custody rests on, for the whole unit; every line is a way in which it would not hold. Empty is lawful. */
export async function custodyFaults(w: World): Promise<Record<string, unknown>[]> {
  return rowsOf(
    w,
    `select 'balance' as fault, d.id from document d where d.unit_id = $1
       and d.copies_made <> (select count(*) from carrier c where c.unit_id = d.unit_id and c.document_id = d.id)
     union all
     select 'holding', c.id from carrier c where c.unit_id = $1 and (c.hand = 'person')
       <> exists (select 1 from holding h where h.unit_id = c.unit_id and h.carrier_id = c.id and h.status = 'open' and h.person_id = c.hand_id)
     union all
     select 'two holdings', h.carrier_id from holding h where h.unit_id = $1 and h.status = 'open' group by h.carrier_id having count(*) > 1
     union all
     select 'chain', m.id from movement m join movement b on b.unit_id = m.unit_id and b.carrier_id = m.carrier_id and b.turn = m.turn - 1
       where m.unit_id = $1 and (b.to_kind <> m.from_kind or b.to_id is distinct from m.from_id)
     union all
     select 'turn', c.id from carrier c left join movement m on m.unit_id = c.unit_id and m.carrier_id = c.id and m.turn = c.turn
       where c.unit_id = $1 and (m.id is null or m.to_kind <> c.hand or m.to_id is distinct from c.hand_id
         or exists (select 1 from movement x where x.unit_id = c.unit_id and x.carrier_id = c.id and x.turn > c.turn))
     union all
     select 'order', m.id from movement m join movement b on b.unit_id = m.unit_id and b.carrier_id = m.carrier_id and b.turn = m.turn - 1
       where m.unit_id = $1 and b.at > m.at
     union all
     select 'clock', o.id from obligation o where o.unit_id = $1 and o.object_table = 'carrier' and o.status in ('open', 'overdue')
       and not exists (select 1 from holding h where h.unit_id = o.unit_id and h.id = o.cause and h.status = 'open')`,
  );
}
