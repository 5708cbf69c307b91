import { sql } from 'kysely';
import { dateOf, instantOf } from '#kernel/calendar.ts';
import { defineDuty } from '#kernel/duty.ts';
import type { RowOp } from '#kernel/effect.ts';
import type { CivilDate } from '#kernel/json.ts';
import { levelOf, levelRank } from '#kernel/label.ts';
import { secretOfOld } from '#modules/documents/door/in-words.ts';
import { ofClock } from '#kernel/obligation-facts.ts';
import { oblige, raise } from '#kernel/obligation.ts';
import { setting } from '#kernel/parameter.ts';
import type { UnitFacts } from '#kernel/verdict.ts';
import { ending, reviewed } from '../clocks.ts';
import { nextReview } from '../effects/review.ts';
import type { Tx } from '../facts/secret.ts';
import { type TakenOver, takenOver } from '../facts/taken-over.ts';

const batch = 500;

/**
 * CLASSIFY-022: opens the yearly review of live state secrets that have none, and the decision owed before a secret ends, with its reminders.
 * By hand: counted from the last look at each secret and from its own end, not in turns.
 */
export const reviews = defineDuty<Tx>({
  id: 'classification.reviews',
  clauses: ['CLASSIFY-022'],
  run: async ({ tx, unit, now, settings, newId }) => {
    const today = dateOf(now);
    const days = [...(setting(settings, 'CLASSIFY-022.remind_days') as readonly number[])].sort((a, b) => a - b);
    const horizon = plus(today, days.at(-1) ?? 0);
    const own = ownSecrets(tx, unit, await takenOver({ tx, unit, settings }));
    const ending = (await Promise.all(own.map((some) => endingSoon(some, today, horizon)))).flat();
    const unwatched = (await Promise.all(own.map(withoutReview))).flat();
    return [
      ...ending.flatMap((one) => remind(one, { today, days, now, newId })),
      ...unwatched.flatMap(({ id, level, regime, last }) =>
        nextReview(
          settings,
          { document: id, matter: { level: levelOf(level), regime }, last: dateOf(last) },
          { now, newId },
        ),
      ),
    ];
  },
});

type Unit = Pick<UnitFacts, 'id' | 'name'>;

/** Live secrets this unit classified itself: here, and in its old ledger. Asked apart, in words of an index each, for most papers are of others. */
function ownSecrets(tx: Tx, unit: Unit, { names, undecided }: TakenOver) {
  const live = tx
    .selectFrom('document as d')
    .where('d.unit_id', '=', unit.id)
    .where('d.level', '>=', levelRank.confidential)
    .where('d.mark', '!=', '')
    .where('d.status', 'in', ['active', 'draft', 'closed']);
  return [
    live.where(sql<boolean>`d.source = 'own'`),
    live
      .where(sql.raw<boolean>(secretOfOld))
      .where('d.issuer', 'in', [...names, unit.name])
      .where(sql<boolean>`d.regime || ':' || d.level <> all(${undecided}::text[])`),
  ] as const;
}

type OwnSecrets = ReturnType<typeof ownSecrets>[number];

interface Ending {
  readonly id: string;
  readonly expires_on: CivilDate;
  readonly owed: boolean;
  /** Reminders that went out for this end, in days before it. */
  readonly reminded: readonly number[];
}

async function endingSoon(own: OwnSecrets, today: CivilDate, horizon: CivilDate): Promise<Ending[]> {
  const rows = await own
    .where('d.expires_on', '>', today)
    .where('d.expires_on', '<=', horizon)
    .select(['d.id', 'd.expires_on'])
    .select(
      sql<boolean>`exists (select 1 from obligation o where o.unit_id = d.unit_id and o.object_id = d.id
        and ${ofClock(ending, 'o')} and o.cause = ${ending.family} || d.expires_on)`.as('owed'),
    )
    .select(
      sql<
        number[]
      >`array(select (a.detail ->> 'days')::int from alert a where a.unit_id = d.unit_id and a.object_id = d.id
        and a.kind = 'expiry_reminder' and a.detail ->> 'expires_on' = d.expires_on::text)`.as('reminded'),
    )
    .orderBy('d.expires_on')
    .orderBy('d.id')
    .execute();
  return rows.map((row) => ({ ...row, expires_on: row.expires_on as CivilDate }));
}

interface When {
  readonly today: CivilDate;
  /** Days before the end on which to remind, ascending. */
  readonly days: readonly number[];
  readonly now: string;
  readonly newId: () => string;
}

/** The obligation once, and of the reminders the one that is due now: who first looks a week before the end is not told of 90 days as well. */
function remind({ id, expires_on, owed, reminded }: Ending, { today, days, now, newId }: When): RowOp[] {
  const left = Temporal.PlainDate.from(today).until(expires_on).days;
  const due = days.find((one) => left <= one);
  const object = { table: 'document', id };
  const to = { role: 'classifier' } as const;
  const ops: RowOp[] = [];
  if (!owed) {
    const end = instantOf(expires_on, '00:00');
    ops.push(oblige(ending, { id: newId(), object: id, of: expires_on, at: now, due: end }));
  }
  if (due !== undefined && !reminded.some((one) => one <= due)) {
    const detail = { expires_on, days: due };
    ops.push(raise({ id: newId(), clause: 'CLASSIFY-022', to, object, kind: 'expiry_reminder', detail, at: now }));
  }
  return ops;
}

/** State secrets nobody is bound to review: taken over from an old ledger, or classified before this product came. */
function withoutReview(own: OwnSecrets) {
  return own
    .where('d.regime', '=', 'state')
    .where(
      sql<boolean>`not exists (select 1 from obligation o where o.unit_id = d.unit_id and o.object_id = d.id
        and o.status in ('open', 'overdue') and ${ofClock(reviewed, 'o')})`,
    )
    .select(['d.id', 'd.level', 'd.regime'])
    .select(sql<string>`coalesce(d.reviewed_at, d.registered_at, d.created_at)`.as('last'))
    .orderBy('d.id')
    .limit(batch)
    .execute();
}

function plus(date: CivilDate, days: number): CivilDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}
