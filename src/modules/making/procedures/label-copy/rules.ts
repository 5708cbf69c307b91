import { type Label, levelNames, levelOf, levelRank } from '#kernel/label.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { brings } from '#kernel/guard.ts';
import { scopeWidened } from '#modules/documents/door/happenings.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { CopyLabelFacts } from '../../facts/copying.ts';
import { say } from '../../phrases/copying.ts';
import { registryOnly } from '#modules/documents/door/rules/registry.ts';
import type { Input } from './schema.ts';

export type CopyLabelAsk = Ask<CopyLabelFacts, Input>;

/** Tokens of the wanted scope that the original's does not cover: itself, everybody, or a person's own department. */
function beyond({ input, original, departments }: CopyLabelAsk): string[] {
  const known = original?.scope ?? [];
  if (known.includes('all')) return [];
  const covers = (token: string) =>
    known.includes(token) || (token.startsWith('p:') && known.includes(`d:${departments[token.slice(2)] ?? ''}`));
  return (input.scope ?? []).filter((token) => !covers(token));
}

const levelWanted = ({ input, original }: { input: Input; original: Label | null }) =>
  original !== null && !!input.level && levelRank[input.level] !== original.level;

/** Within its original's scope, whose departments another body may have put. */
export const causes = [
  brings(
    scopeWidened,
    (ask: CopyLabelAsk) => [{ ...ask, thing: ask.carrier.id, added: ask.input.scope ?? [], departments: true }],
    { thing: 'carrier', decided: 'true' },
  ),
];

export const rules = rulesFor<CopyLabelFacts, Input>()([
  registryOnly,
  {
    id: 'is-copy',
    clause: 'CARRIER-031',
    kind: 'state',
    always: true,
    broken: ({ original }) => original === null,
    says: () => say('is-original'),
    remedy: () => say('is-original.remedy'),
  },
  {
    id: 'same-level',
    clause: 'CARRIER-031',
    kind: 'denied',
    always: true,
    broken: levelWanted,
    says: ({ original }) => say('other-level', { level: levelNames[levelOf(original?.level ?? 0)] }),
    remedy: () => say('other-level.remedy'),
  },
  {
    id: 'same-scope',
    clause: 'CARRIER-031',
    kind: 'denied',
    always: true,
    broken: (ask) => ask.original !== null && beyond(ask).length > 0,
    says: (ask) => say('wider-scope', { tokens: beyond(ask).join(' ') }),
    remedy: () => say('wider-scope.remedy'),
  },
]);
