import { sql } from 'kysely';
import { dateOf, zone } from '#kernel/calendar.ts';
import { defineDuty } from '#kernel/duty.ts';
import type { RowOp } from '#kernel/effect.ts';
import { levelOf, levelRank } from '#kernel/label.ts';
import { bringsUnasked } from '#kernel/guard.ts';
import { periodSet } from '#modules/documents/door/happenings.ts';
import { openObligations } from '#kernel/obligation-facts.ts';
import { setting } from '#kernel/parameter.ts';
import { ending, followed, reviewed } from '../clocks.ts';
import { changeOps, ended } from '../effects/changing.ts';
import { grantsOf } from '../facts/grants.ts';
import { levelLowered } from '../happenings.ts';
import { copiesOf } from '../facts/holders.ts';
import type { Tx } from '../facts/secret.ts';
import { takenOver } from '../facts/taken-over.ts';
import { needOf } from '../scope.ts';

/** Documents one tick takes on; the next goes on from there. */
const batch = 100;

/**
 * CLASSIFY-022: a secret whose period has ended is none any more, by itself: marks are void, everybody in the scope is told.
 * By hand: the period ends a secret, no act does.
 */
export const expiry = defineDuty<Tx>({
  id: 'classification.expiry',
  clauses: ['CLASSIFY-022'],
  causes: [
    bringsUnasked(periodSet, 'The day fixed for it has come: the clause itself ends the secret.'),
    bringsUnasked(levelLowered, 'What is no secret any more loses its label by the same clause.'),
  ],
  run: async ({ tx, unit, now, settings, actor, newId }) => {
    const regimes = [
      ...(setting(settings, 'CLASSIFY-022.state_auto') ? (['state'] as const) : []),
      ...(setting(settings, 'CLASSIFY-022.company_auto') ? (['group', 'company'] as const) : []),
    ];
    if (regimes.length === 0) return [];
    const { names, undecided } = await takenOver({ tx, unit, settings });
    const over = await tx
      .selectFrom('document')
      .selectAll()
      .where('unit_id', '=', unit.id)
      .where('expires_on', '<=', dateOf(now))
      .where('status', 'not in', ['declassified', 'ended'])
      // What was over before it was entered is never lowered by itself: somebody answers for it.
      .where(sql<boolean>`expires_on > (created_at at time zone ${zone})::date`)
      // Under our own name and beyond our power nothing was decided that could end (CLASSIFY-031, CLASSIFY-021).
      .where(
        sql<boolean>`not (source = 'import' and issuer = any(${names}::text[]) and regime || ':' || level = any(${undecided}::text[]))`,
      )
      .where('level', '>=', levelRank.confidential)
      .where('regime', 'in', regimes)
      .where('mark', '!=', '')
      .orderBy('expires_on')
      .orderBy('id')
      .limit(batch)
      .forUpdate()
      .execute();
    const ops: RowOp[] = [];
    for (const document of over) {
      const drafted = await tx
        .selectFrom('draft')
        .selectAll()
        .where('unit_id', '=', unit.id)
        .where('id', '=', document.id)
        .executeTakeFirst();
      const { scope, expires_on, regime } = document;
      const level = levelOf(document.level);
      const need = drafted?.need ?? needOf(scope);
      const to = ended({ scope, expires_on });
      const proposal = { level: to.level, regime, period: null, need, basis: null };
      const facts = {
        document,
        draft: drafted ?? null,
        level,
        need,
        granted: (await grantsOf({ tx, unit }, [document.id])).map(({ token }) => token),
        proposal,
        copies: await copiesOf({ tx, unit }, document.id),
        derivatives: [],
        follows: await openObligations(tx, unit.id, followed, document.id),
        reviews: await openObligations(tx, unit.id, [reviewed, ending], document.id),
        deciders: [],
      };
      const common = { reason: null, by: actor.id, caseId: null, settings, now, newId };
      ops.push(...changeOps({ kind: 'expire', facts, to, ...common }));
    }
    return ops;
  },
});
