import { holds } from '#kernel/actor.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { untied } from '#kernel/tie.ts';
import { registryOnly } from '#modules/documents/door/rules/registry.ts';
import type { SettleFacts } from '../../facts/settle-stray.ts';
import { say } from '../../phrases/strays.ts';
import type { Input } from './schema.ts';

const grave = ({ stray }: Pick<SettleFacts, 'stray'>) => stray.kind !== 'misplaced';

export const rules = rulesFor<SettleFacts, Input>()([
  {
    ...registryOnly,
    always: true,
    // The head of the office is not of the registry.
    broken: (ask) => registryOnly.broken(ask) && !holds(ask.actor, 'secrecy_office_head'),
  },
  {
    id: 'by-the-office',
    clause: 'CARRIER-057',
    kind: 'denied',
    always: true,
    broken: (ask) => grave(ask) && !holds(ask.actor, 'secrecy_officer', 'secrecy_office_head'),
    says: () => say('not-office'),
    remedy: () => say('not-office.remedy'),
  },
  {
    id: 'finder-does-not-settle',
    clause: 'CARRIER-057',
    kind: 'denied',
    always: true,
    broken: (ask) => grave(ask) && !untied([ask.actor.id], [ask.stray.found_by]),
    says: () => say('own-find'),
    remedy: () => say('own-find.remedy'),
  },
  {
    id: 'destroyer-does-not-settle',
    clause: 'CARRIER-057',
    kind: 'denied',
    always: true,
    broken: ({ actor, destroyers }) => !untied([actor.id], destroyers),
    says: () => say('own-destruction'),
    remedy: () => say('own-destruction.remedy'),
  },
  {
    id: 'still-open',
    clause: 'CARRIER-057',
    kind: 'state',
    always: true,
    broken: ({ stray }) => stray.status === 'settled',
    says: () => say('settled-already'),
    remedy: () => say('settled-already.remedy'),
  },
  {
    id: 'held-first',
    clause: 'CARRIER-057',
    kind: 'state',
    always: true,
    broken: (ask) => grave(ask) && ask.stray.status === 'open',
    says: () => say('not-held'),
    remedy: () => say('not-held.remedy'),
  },
  {
    id: 'outcome-fits',
    clause: 'CARRIER-057',
    kind: 'fields',
    fields: ['outcome'],
    always: true,
    broken: ({ stray, input: { outcome } }) =>
      (stray.kind === 'misplaced') !== (outcome === 'put_back') || (stray.kind === 'missing' && outcome === 'real'),
    says: () => say('other-outcome'),
    remedy: () => say('other-outcome.remedy'),
  },
  {
    id: 'explained',
    clause: 'CARRIER-057',
    kind: 'fields',
    fields: ['note'],
    always: true,
    broken: (ask) => grave(ask) && !ask.input.note,
    says: () => say('unexplained'),
    remedy: () => say('unexplained.remedy'),
  },
  {
    id: 'in-its-place',
    clause: 'CARRIER-057',
    kind: 'fields',
    fields: ['place'],
    always: true,
    broken: ({ stray, copy, input }) =>
      stray.kind === 'misplaced' && copy.hand === 'registry' && copy.place_id !== (input.place ?? null),
    says: ({ copy }) => say('not-its-place', { place: copy.place ?? say('no-place') }),
    remedy: () => say('not-its-place.remedy'),
  },
]);
