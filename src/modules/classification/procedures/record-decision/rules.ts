import { onlyFor } from '#kernel/common-rules.ts';
import { registryRoles } from '#kernel/actor.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Body } from '#modules/system/index.ts';
import { say } from '../../phrases/review.ts';
import type { Timed } from '#kernel/period.ts';
import { periodRules } from '#kernel/period-rules.ts';
import { complete, levelGiven, namedScope, type Proposal, regimeFits } from '../../rules/proposal.ts';
import { textFits } from '../../rules/site.ts';
import { isProtected } from '../../rules/protected.ts';
import type { Draft } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly draft: Draft;
  readonly proposal: Proposal;
  readonly timed: Timed;
  readonly bodies: readonly Body[];
  readonly texts: number;
  readonly head: string | null;
  readonly decidedOn: string;
}

export const rules = rulesFor<Facts, Input>()([
  onlyFor('CARRIER-001', ...registryRoles),
  isProtected,
  levelGiven,
  regimeFits,
  textFits,
  complete,
  ...periodRules,
  namedScope,
  {
    id: 'decision-document',
    clause: 'CLASSIFY-031',
    kind: 'fields',
    always: true,
    fields: ['letter_no'],
    broken: ({ input }) => !input.letter_no?.trim(),
    says: () => say('letter-missing'),
    remedy: () => say('letter-missing.remedy'),
  },
]);
