import type { Approval } from '#kernel/approval.ts';
import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { untied } from '#kernel/tie.ts';
import { type Ask, forEach, type Rule } from '#kernel/verdict.ts';
import type { ArchiveFacts } from '../../facts/archiving.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import { byMatter } from '#modules/documents/door/facts/matter.ts';
import { say } from '../../phrases/archiving.ts';
import { actedWithin, lastMove } from '#modules/documents/door/rules/acted.ts';
import { copyStored } from '#modules/documents/door/happenings.ts';
import { distributedFirst } from '#modules/documents/door/rules/distributed.ts';
import { copyName, copyNames, handName } from '#modules/documents/door/rules/naming.ts';
import { registryOnly } from '#modules/documents/door/rules/registry.ts';
import { notWantedBack } from '#modules/recall/door/rules/wanted-back.ts';
import type { Input } from './schema.ts';

const away = ({ copies }: Pick<ArchiveFacts, 'copies'>) => copies.filter((copy) => copy.hand !== 'registry');
const among = (copies: readonly Copy[], ids: readonly string[]) => copies.filter((copy) => ids.includes(copy.id));
const idsOf = (copies: readonly Copy[]) => copies.map(({ id }) => id);
const carriers = (copies: readonly Copy[]) => ({ carriers: idsOf(copies) });

type ArchiveAsk = Ask<ArchiveFacts, Input>;

/** The copies of one level and regime among them: what governs them does not depend on what else is in the batch. */
function parts(ask: ArchiveAsk): readonly ArchiveAsk[] {
  return byMatter(ask.copies).map((group) => ({ ...ask, ...group }));
}

const ofEach: readonly Rule<ArchiveAsk>[] = [...distributedFirst, notWantedBack];

export const causes = [
  brings(
    copyStored,
    (ask: ArchiveAsk) => parts(ask).map((part) => ({ ...part, thing: idsOf(part.copies), to: ask.input.volume ?? '' })),
    {
      thing: 'carrier',
      to: 'archive',
      from: 'registry',
    },
  ),
];

export const rules = rulesFor<ArchiveFacts, Input>()([
  { ...registryOnly, always: true },
  ...forEach(parts, ofEach),
  {
    id: 'volume',
    clause: 'CARRIER-002',
    kind: 'fields',
    fields: ['volume'],
    always: true,
    broken: ({ input }) => !input.volume,
    says: () => say('no-volume'),
    remedy: () => say('no-volume.remedy'),
  },
  {
    id: 'archivist',
    clause: 'CARRIER-002',
    kind: 'fields',
    fields: ['archivist'],
    always: true,
    broken: ({ receiver, actor }) => !receiver?.archivist || !untied([receiver.id], [actor.id]),
    says: () => say('no-archivist'),
    remedy: () => say('no-archivist.remedy'),
  },
  {
    id: 'in-registry',
    clause: 'CARRIER-002',
    kind: 'state',
    always: true,
    broken: (ask) => away(ask).length > 0,
    says: (ask) => say('not-in-registry', { copies: copyNames(away(ask)), hand: handName(away(ask)[0] as Copy) }),
    remedy: () => say('not-in-registry.remedy'),
    facts: (ask) => carriers(away(ask)),
  },
  {
    id: 'not-circulating',
    clause: 'CARRIER-012',
    kind: 'state',
    always: true,
    broken: ({ circulating }) => circulating.length > 0,
    says: ({ copies, circulating }) => say('circulating', { copies: copyNames(among(copies, circulating)) }),
    remedy: () => say('circulating.remedy'),
    facts: ({ copies, circulating }) => carriers(among(copies, circulating)),
  },
  {
    id: 'not-doomed',
    clause: 'CARRIER-061',
    kind: 'state',
    always: true,
    broken: ({ doomed }) => doomed.length > 0,
    says: ({ copies, doomed }) => say('to-be-destroyed', { copies: copyNames(among(copies, doomed)) }),
    remedy: () => say('to-be-destroyed.remedy'),
    facts: ({ copies, doomed }) => carriers(among(copies, doomed)),
  },
  actedWithin<ArchiveAsk>(
    ({ input }) => input.acted_at,
    ({ copies }) => lastMove(copies),
    ({ asked }) => asked,
  ),
]);

export function approval({ copies, receiver, input }: ArchiveAsk): Approval {
  const volume = input.volume ?? '';
  const items = copies.map((copy) => copyName(copy).zh);
  return {
    then: 'execute',
    title: say('archive.title', { count: copies.length, volume }),
    summary: { volume, items, marks: [...new Set(copies.map((copy) => copy.mark))], archivist: receiver?.name ?? '' },
    content: JSON.stringify([copies.map((copy) => copy.id), volume, input.acted_at ?? null]),
  };
}
