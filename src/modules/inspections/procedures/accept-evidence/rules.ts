import { onlyFor } from '#kernel/common-rules.ts';
import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { FindingFacts } from '../../facts/finding.ts';
import { type FindingDecided, findingDecided } from '../../happenings.ts';
import { acceptorRoles } from '../../rules/office.ts';
import type { Input } from './schema.ts';

export interface Facts extends FindingFacts, Pick<FindingDecided, 'ties' | 'letterMissing' | 'handedIn'> {}

export const rules = rulesFor<Facts, Input>()([onlyFor('INSPECT-004', ...acceptorRoles)]);

export const causes = [
  brings(
    findingDecided,
    (ask: Ask<Facts, Input>) => {
      const { accepted, opinion } = ask.input;
      return [{ ...ask, thing: ask.finding.id, accepted, opinion }];
    },
    { kind: 'finding' },
  ),
];
