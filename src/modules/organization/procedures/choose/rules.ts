import { canonical } from '#kernel/canonical.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { brings } from '#kernel/guard.ts';
import { type ProcedureRules, rulesFor } from '#kernel/procedure.ts';
import type { Text } from '#kernel/text.ts';
import type { Ask } from '#kernel/verdict.ts';
import { lawChosen } from '../../door/happenings.ts';
import { say } from '../../phrases/choose.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export const proposers = ['secrecy_office_head', 'security_admin'] as const satisfies readonly RoleId[];

const elsewhere: Readonly<Record<string, Text>> = {
  'CLASSIFY-031.authority': say('elsewhere.authority'),
};

export const rules = rulesFor<Facts, Input>()([
  onlyFor('ORG-031', ...proposers),
  {
    // What rests on an outside document is entered with it, by a procedure of its own.
    id: 'chosen-here',
    clause: 'ORG-031',
    cites: ({ clause }) => clause,
    kind: 'state',
    broken: ({ input }) => input.key in elsewhere,
    says: () => say('elsewhere'),
    remedy: ({ input }) => say('elsewhere.remedy', { act: elsewhere[input.key] ?? '' }),
  },
]);

export const causes = [
  brings(lawChosen, (ask: Ask<Facts, Input>) => [{ ...ask, thing: [ask.input.key, 'unit'], key: ask.input.key }], {
    kind: 'setting',
  }),
];

export const approval: ProcedureRules<Input, Facts>['approval'] = ({ input, was, named }) => ({
  then: 'execute',
  title: say('choose.title', { name: named }),
  summary: { key: { ...named }, value: { before: was, after: input.value } },
  content: canonical([input.key, was, input.value]),
});
