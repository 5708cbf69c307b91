import type { Circumstances, Rule } from '#kernel/verdict.ts';
import type { Copy } from '#modules/documents/door/facts/copy.ts';
import type { Handing } from '../facts/handing.ts';
import { say } from '../phrases/hands.ts';

/** One copy of those handed out, alone in `copies` for rules that look at several; the ask's matter is its own. */
export type OneHanding = Handing & Circumstances & { readonly copies: readonly [Copy] };

const about = ({ copy }: OneHanding) => ({ carrier: copy.id });

export const reading: readonly Rule<OneHanding>[] = [
  {
    id: 'on-list',
    clause: 'CARRIER-009',
    kind: 'denied',
    always: true,
    broken: ({ route, circulation, reader }) => route === 'read' && !circulation?.readers.includes(reader.id),
    says: (ask) => say('not-on-list', { name: ask.reader.name }),
    remedy: () => say('not-on-list.remedy'),
    facts: about,
  },
  {
    id: 'not-read-yet',
    clause: 'CARRIER-010',
    kind: 'state',
    broken: ({ route, circulation, reader }) => route === 'read' && (circulation?.done.includes(reader.id) ?? false),
    says: (ask) => say('read-already', { name: ask.reader.name }),
    remedy: () => say('read-already.remedy'),
    facts: about,
  },
  {
    id: 'own-receipt',
    clause: 'CARRIER-010',
    kind: 'denied',
    broken: ({ taker, reader }) => taker.id !== reader.id && !taker.stands_in.includes(reader.id),
    says: ({ taker, reader }) => say('receipt-for-another', { taker: taker.name, reader: reader.name }),
    remedy: ({ reader }) => say('receipt-for-another.remedy', { reader: reader.name }),
    facts: about,
  },
];
