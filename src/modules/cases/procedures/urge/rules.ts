import { rulesFor } from '#kernel/procedure.ts';
import { say } from '../../phrases.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

/** Whoever asked reminds; that is no decision and moves nothing. */
export const rules = rulesFor<Facts, Input>()([
  {
    id: 'initiator',
    clause: 'CONDUCT-019',
    kind: 'denied',
    broken: ({ decided, actor }) => decided.initiator !== actor.id,
    says: () => say('urge-own'),
    remedy: () => say('urge-own.remedy'),
  },
  {
    id: 'waits',
    clause: 'CONDUCT-019',
    kind: 'state',
    broken: ({ step }) => step === null,
    says: ({ decided }) => say('closed', { status: say(`status.${decided.status}`) }),
    remedy: () => say('closed.remedy'),
  },
  {
    id: 'on-workday',
    clause: 'CONDUCT-019',
    kind: 'state',
    broken: ({ workday }) => !workday,
    says: () => say('urge-workday'),
    remedy: () => say('urge-workday.remedy'),
  },
  {
    id: 'once-a-day',
    clause: 'CONDUCT-019',
    kind: 'state',
    broken: ({ urgedToday }) => urgedToday,
    says: () => say('urged-today'),
    remedy: () => say('urged-today.remedy'),
  },
]);
