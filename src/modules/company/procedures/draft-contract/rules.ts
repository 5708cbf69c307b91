import { isClassified } from '#kernel/label.ts';
import { marksIn } from '#kernel/mark-scan.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { list } from '#kernel/text.ts';
import type { Ask } from '#kernel/verdict.ts';
import { say } from '../../phrases.ts';
import { byDrafter } from '../../rules.ts';
import type { Contract } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts {
  /** The contract being changed, if it is not a new one. */
  readonly before: Contract | null;
  /** This contract, or another draft of it, was said to touch trade secrets. */
  readonly secretBefore: boolean;
}

type A = Ask<Facts, Input>;

const marks = ({ input }: A) => marksIn(`${input.name}\n${input.text ?? ''}`);

export const rules = rulesFor<Facts, Input>()([
  byDrafter<A>(({ before }) => before),
  {
    id: 'unsigned',
    clause: 'COMPANY-009',
    kind: 'state',
    broken: ({ before }) => before?.status === 'signed',
    says: () => say('signed'),
    remedy: () => say('signed.remedy'),
  },
  {
    id: 'level-fits',
    clause: 'COMPANY-009',
    kind: 'fields',
    fields: ['level', 'trade_secrets'],
    broken: ({ input }) => input.trade_secrets !== isClassified(input.level),
    says: () => say('level-fits'),
    remedy: () => say('level-fits.remedy'),
  },
  {
    // What was said to touch trade secrets is looked at by the secrecy office; its drafter alone does not take that back.
    id: 'stays-secret',
    clause: 'COMPANY-009',
    kind: 'denied',
    broken: ({ secretBefore, input }) => secretBefore && !input.trade_secrets,
    says: () => say('stays-secret'),
    remedy: () => say('stays-secret.remedy'),
  },
  {
    id: 'no-state-mark',
    clause: 'SYSTEM-020',
    kind: 'denied',
    broken: (ask) => marks(ask).length > 0,
    says: (ask) => say('state-mark', { marks: list(marks(ask)) }),
    remedy: () => say('state-mark.remedy'),
  },
]);
