import type { Approval } from '#kernel/approval.ts';
import { onlyFor, required } from '#kernel/common-rules.ts';
import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { keeperGiven } from '../../happenings.ts';
import { say } from '../../phrases.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export const filers = ['office_head', 'secrecy_office_head', 'secrecy_officer'] as const;

/** The same seal with another keeper: he succeeds the one before. */
function succeeds({ filed, input }: Pick<Ask<Facts, Input>, 'filed' | 'input'>): boolean {
  return filed?.owner_body === input.owner_body && input.keeper !== undefined && input.keeper !== filed.keeper_id;
}

/** The department that is to keep it: where none is named and none keeps it yet, the keeper's own. */
export function keptBy({ input, filed, keeper }: Pick<Ask<Facts, Input>, 'input' | 'filed' | 'keeper'>): string | null {
  return input.department ?? filed?.department_id ?? keeper?.departmentId ?? null;
}

export const rules = rulesFor<Facts, Input>()([
  onlyFor('SEAL-001', ...filers),
  required<Input>('SEAL-001', 'name', say('field.name')),
  required<Input>('SEAL-001', 'owner_body', say('field.owner_body')),
  {
    id: 'one-name',
    clause: 'SEAL-001',
    kind: 'state',
    broken: (ask) => ask.filed !== null && !succeeds(ask),
    says: () => say('name-taken'),
    remedy: () => say('name-taken.remedy'),
  },
]);

export const causes = [
  brings(
    keeperGiven,
    (ask: Ask<Facts, Input>) => {
      const { keeper } = ask;
      return keeper ? [{ ...ask, person: keeper, role: null, keptBy: keptBy(ask), thing: keeper.id }] : [];
    },
    { kind: 'keeper', thing: 'seal', role: 'keeper' },
  ),
];

export function approval({ input, filed, keeper }: Ask<Facts, Input>): Approval | null {
  if (!input.keeper || !keeper) return null;
  return {
    then: 'execute',
    title: say('keep-seal.title', { seal: input.name, keeper: keeper.name }),
    summary: { seal: input.name, keeper: keeper.name },
    content: JSON.stringify([
      input.name,
      input.owner_body,
      input.department ?? null,
      input.keeper,
      filed?.keeper_id ?? null,
    ]),
    beneficiaries: [input.keeper, ...(filed?.keeper_id ? [filed.keeper_id] : [])],
  };
}
