import { onlyFor, required } from '#kernel/common-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { type Tie as Between, untied } from '#kernel/tie.ts';
import { say } from '../../phrases/tie.ts';
import { tieKeepers } from '../../rules/tie.ts';
import type { Tie } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly tie: Tie;
  /** What ties whoever ends it to others. */
  readonly own: readonly Between[];
}

export const rules = rulesFor<Facts, Input>()([
  onlyFor('PETITION-001', ...tieKeepers),
  {
    id: 'others',
    clause: 'PETITION-001',
    kind: 'denied',
    broken: ({ tie, own, actor }) => !untied([actor.id], [tie.person_id, tie.related_id], own),
    says: () => say('own-tie'),
    remedy: () => say('own-tie.remedy'),
  },
  {
    id: 'not-ended',
    clause: 'PETITION-001',
    kind: 'state',
    broken: ({ tie }) => tie.ended_at !== null,
    says: () => say('ended'),
    remedy: () => say('ended.remedy'),
  },
  required<Input>('PETITION-001', 'reason', say('field.reason')),
]);
