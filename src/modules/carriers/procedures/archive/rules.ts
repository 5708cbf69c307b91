import { rulesFor } from '#kernel/procedure.ts';
import type { ArchiveFacts } from '../../facts/archiving.ts';
import type { Copy } from '../../facts/copy.ts';
import { say } from '../../phrases/recall.ts';
import { copyNames, handName } from '../../rules/naming.ts';
import { registryOnly } from '../../rules/registry.ts';
import type { Input } from './schema.ts';

const away = ({ copies }: Pick<ArchiveFacts, 'copies'>) => copies.filter((copy) => copy.hand !== 'registry');
const among = (copies: readonly Copy[], ids: readonly string[]) => copies.filter((copy) => ids.includes(copy.id));
const carriers = (copies: readonly Copy[]) => ({ carriers: copies.map((copy) => copy.id) });

export const rules = rulesFor<ArchiveFacts, Input>()([
  { ...registryOnly, always: true },
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
    fields: ['archivist', 'signed'],
    always: true,
    broken: ({ receiver, actor, input }) => !receiver?.archivist || receiver.id === actor.id || input.signed !== true,
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
    id: 'not-wanted-back',
    clause: 'CARRIER-058',
    kind: 'state',
    broken: ({ wanted }) => wanted.length > 0,
    says: ({ copies, wanted }) => say('must-return', { copies: copyNames(among(copies, wanted)) }),
    remedy: () => say('must-return.remedy'),
    facts: ({ copies, wanted }) => carriers(among(copies, wanted)),
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
]);
