import { rulesFor } from '#kernel/procedure.ts';
import { say } from '../../phrases/handling.ts';
import { saidInWords } from '../../rules/handling.ts';
import type { Handling } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly handling: Handling;
}

/** What says of itself that it is not done yet. */
const unfinished = /(正在|仍在|[尚还]未).{0,6}$|(办理|处理|进行)中$|待办$|未(办[完结]|完成)$|in progress|not yet/i;

export const rules = rulesFor<Facts, Input>()([
  {
    id: 'own',
    clause: 'CARRIER-012',
    kind: 'denied',
    alone: true,
    always: true,
    broken: ({ handling, actor }) => handling.person_id !== actor.id,
    says: () => say('not-own'),
    remedy: () => say('not-own.remedy'),
  },
  {
    id: 'open',
    clause: 'CARRIER-012',
    kind: 'state',
    alone: true,
    always: true,
    broken: ({ handling }) => handling.status !== 'open',
    says: () => say('not-open'),
    remedy: () => say('not-open.remedy'),
  },
  saidInWords<Input>('done_what', say('no-result'), say('no-result.remedy')),
  {
    id: 'finished',
    clause: 'CARRIER-012',
    kind: 'fields',
    fields: ['done_what'],
    broken: ({ input }) => unfinished.test(input.done_what ?? ''),
    says: () => say('unfinished'),
    remedy: () => say('unfinished.remedy'),
  },
]);
