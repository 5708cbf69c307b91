import { copyNo } from '#kernel/copy-no.ts';
import type { Approval } from '#kernel/approval.ts';
import type { Instant } from '#kernel/json.ts';
import { brings, fresh } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { type Ask, forEach } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import type { OpenCirculation } from '../../door/facts/out.ts';
import { actedWithin } from '#modules/documents/door/rules/acted.ts';
import { usedHere } from '#modules/documents/door/rules/distributed.ts';
import { agreedAlone } from '../../rules/alone.ts';
import { say } from '../../phrases/hands.ts';
import { readersNamed } from '../../door/happenings.ts';
import { isLoan, type Reading } from '../../rules/readers.ts';
import { nothingOverdueOnLoan } from '../../rules/overdue-loan.ts';
import type { Input } from './schema.ts';

/** What is judged of the document: any of its copies serves, the one that would go round first of all. */
export interface Facts extends Reading {
  readonly copy: Copy | null;
  readonly running: OpenCirculation | null;
  readonly at: Instant;
}

type CirculationAsk = Ask<Facts, Input>;
type Going = CirculationAsk & { readonly copies: readonly Copy[] };

/** The copy that would go round, as one of those that change hands. */
function going(ask: CirculationAsk): readonly Going[] {
  return ask.copy ? [{ ...ask, copies: [ask.copy] }] : [];
}

export const rules = rulesFor<Facts, Input>()([
  {
    id: 'copy-free',
    clause: 'CARRIER-002',
    kind: 'state',
    alone: true,
    always: true,
    broken: ({ copy }) => copy === null || copy.hand !== 'registry',
    says: ({ copy }) =>
      copy ? say('elsewhere', { no: copyNo(copy.copy_no), hand: say(`hand.${copy.hand}`) }) : say('no-copy'),
    remedy: () => say('no-copy.remedy'),
  },
  ...forEach(going, usedHere),
  {
    id: 'not-running',
    clause: 'CARRIER-010',
    kind: 'state',
    alone: true,
    always: true,
    broken: ({ running }) => running !== null,
    says: ({ about }) => say('circulating', { no: copyNo(about.copy_no) }),
    remedy: () => say('circulating.remedy'),
  },
  nothingOverdueOnLoan<CirculationAsk>((ask) =>
    isLoan(ask) ? ask.readers.find((one) => one.blocked.includes('loan')) : undefined,
  ),
  actedWithin<CirculationAsk>(
    ({ input }) => input.acted_at,
    ({ copy }) => copy?.since ?? null,
  ),
]);

export const causes = [brings(readersNamed, (ask: CirculationAsk) => [{ ...ask, thing: fresh }], { to: 'person' })];

/** A circulation of several is the registry's own matter; for one reader it is agreed to as a loan is. */
export function approval(ask: CirculationAsk): Approval | null {
  const { about, readers } = ask;
  return agreedAlone(ask, [about.document_id, readers.map((reader) => reader.id)]);
}
