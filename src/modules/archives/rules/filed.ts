import { actorReady, readyRules } from '#kernel/ready.ts';
import { untied } from '#kernel/tie.ts';
import { forEach, type Rule } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import { enteredInTime } from '#modules/documents/door/rules/acted.ts';
import { fromRegistry } from '#modules/documents/door/rules/from-registry.ts';
import { copyNames } from '#modules/documents/door/rules/naming.ts';
import { registeredFirst } from '#modules/documents/door/rules/registered.ts';
import { deskDesignated, designatedRule, registryOnly } from '#modules/documents/door/rules/registry.ts';
import { notWantedBack } from '#modules/recall/door/rules/wanted-back.ts';
import type { Filed } from '../happenings.ts';
import { say } from '../phrases/archiving.ts';

const among = (copies: readonly Copy[], ids: readonly string[]) => copies.filter((copy) => ids.includes(copy.id));
const carriers = (copies: readonly Copy[]) => ({ carriers: copies.map(({ id }) => id) });

/** What goes into the archive goes out of one ready hand into another. */
const fromHandToHand: readonly Rule<Filed>[] = [
  { ...(registryOnly as Rule<Filed>), always: true },
  ...actorReady,
  ...readyRules<Filed>(({ receiver, matter }) => ({ person: receiver, matter })),
  deskDesignated<Filed>(({ copies }) => carriers(copies)),
  designatedRule<Filed>(
    ({ receiver }) => receiver?.designated ?? true,
    ({ receiver }) => receiver?.name ?? '',
    'receiver-designated',
  ),
  {
    id: 'volume',
    clause: 'CARRIER-002',
    kind: 'fields',
    fields: ['volume'],
    always: true,
    broken: ({ volume }) => !volume,
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
];

const telegrams = ({ copies }: Filed) => copies.filter(({ cipher }) => cipher);

/** Nothing that is owed, read or to be destroyed is put away. */
const atRest: readonly Rule<Filed>[] = [
  registeredFirst,
  notWantedBack,
  {
    id: 'no-telegrams',
    clause: 'CARRIER-033',
    kind: 'denied',
    // The text names cipher telegrams of every level.
    always: true,
    broken: (ask) => telegrams(ask).length > 0,
    says: (ask) => say('telegram', { copies: copyNames(telegrams(ask)) }),
    remedy: () => say('telegram.remedy'),
    facts: (ask) => carriers(telegrams(ask)),
  },
  {
    id: 'not-circulating',
    clause: 'CARRIER-012',
    kind: 'state',
    always: true,
    broken: ({ copies, circulating }) => among(copies, circulating).length > 0,
    says: ({ copies, circulating }) => say('circulating', { copies: copyNames(among(copies, circulating)) }),
    remedy: () => say('circulating.remedy'),
    facts: ({ copies, circulating }) => carriers(among(copies, circulating)),
  },
  {
    id: 'not-doomed',
    clause: 'CARRIER-061',
    kind: 'state',
    always: true,
    broken: ({ copies, doomed }) => among(copies, doomed).length > 0,
    says: ({ copies, doomed }) => say('to-be-destroyed', { copies: copyNames(among(copies, doomed)) }),
    remedy: () => say('to-be-destroyed.remedy'),
    facts: ({ copies, doomed }) => carriers(among(copies, doomed)),
  },
];

export const filedRules: readonly Rule<Filed>[] = [
  ...fromHandToHand,
  ...atRest,
  ...forEach(
    (ask: Filed) => [{ ...ask, away: ask.copies.filter(({ hand }) => hand !== 'registry') }],
    [fromRegistry, enteredInTime],
  ),
];
