import { type Label, levelNames, levelOf, levelRank } from '#kernel/label.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { brings } from '#kernel/guard.ts';
import { registryOnly } from '#modules/documents/door/rules/registry.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { CopyLabelFacts } from '../../facts/copying.ts';
import { copyLabelled } from '../../happenings.ts';
import { say } from '../../phrases/copying.ts';
import type { Input } from './schema.ts';

export type CopyLabelAsk = Ask<CopyLabelFacts, Input>;

const levelWanted = ({ input, original }: { input: Input; original: Label | null }) =>
  original !== null && !!input.level && levelRank[input.level] !== original.level;

/** Within its original's scope, whose departments another body may have put. */
export const causes = [
  brings(
    copyLabelled,
    (ask: CopyLabelAsk) => [
      { ...ask, thing: ask.carrier.id, added: ask.input.scope ?? [], departments: true, ofPeople: ask.departments },
    ],
    { thing: 'carrier', decided: 'true', how: 'label' },
  ),
];

export const rules = rulesFor<CopyLabelFacts, Input>()([
  registryOnly,
  {
    id: 'same-level',
    clause: 'CARRIER-031',
    kind: 'denied',
    always: true,
    broken: levelWanted,
    says: ({ original }) => say('other-level', { level: levelNames[levelOf(original?.level ?? 0)] }),
    remedy: () => say('other-level.remedy'),
  },
]);
