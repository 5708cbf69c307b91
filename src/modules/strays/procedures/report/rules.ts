import { rulesFor } from '#kernel/procedure.ts';
import { registryOnly } from '#modules/documents/door/rules/registry.ts';
import { goneKind } from '../../door/gone.ts';
import type { ReportFacts } from '../../facts/report.ts';
import { say } from '../../phrases/strays.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<ReportFacts, Input>()([
  { ...registryOnly, always: true },
  {
    id: 'gone',
    clause: 'CARRIER-057',
    kind: 'state',
    always: true,
    broken: ({ copy }) => goneKind(copy) === null,
    says: () => say('not-gone'),
    remedy: () => say('not-gone.remedy'),
    facts: ({ copy }) => ({ carrier: copy.id }),
  },
]);
