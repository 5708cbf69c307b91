import { holds } from '#kernel/actor.ts';
import { bringsUnasked } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { say } from '../../phrases/authority.ts';
import { roleEnded } from '../../door/happenings.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

function entitled({ actor, deputy, department }: Ask<Facts, Input>): boolean {
  return (
    actor.id === deputy.principal_id ||
    actor.tokens.includes(`h:${department}`) ||
    holds(actor, 'leader_in_charge', 'principal')
  );
}

export const rules = rulesFor<Facts, Input>()([
  {
    id: 'entitled',
    clause: 'CARRIER-015',
    kind: 'denied',
    broken: (ask) => !entitled(ask),
    says: () => say('not-above'),
    remedy: () => say('not-above.remedy'),
  },
  {
    id: 'running',
    clause: 'CARRIER-015',
    kind: 'state',
    broken: ({ deputy, now }) => deputy.until <= now,
    says: () => say('deputy-over'),
    remedy: () => say('deputy-over.remedy'),
  },
]);

export const causes = [bringsUnasked(roleEnded, 'whoever stands in for another leaves no office empty by it')];
