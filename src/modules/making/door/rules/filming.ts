import type { Circumstances, Rule } from '#kernel/verdict.ts';
import type { Document } from '#modules/documents/index.ts';
import { say } from '../../phrases/copying.ts';

type Filmed = Circumstances & { readonly document: Pick<Document, 'source' | 'kind'> };

/** CARRIER-028: what came from elsewhere and is a cipher telegram or top secret is filmed by nobody, so no picture or file of it is stored. */
export const notFilmed: Rule<Filmed> = {
  id: 'not-filmed',
  clause: 'CARRIER-028',
  kind: 'denied',
  // A cipher telegram is one at every level.
  always: true,
  broken: ({ document: { source, kind }, matter }) =>
    source !== 'own' && (kind === 'cipher_telegram' || (matter?.level === 'top_secret' && matter.regime === 'state')),
  says: ({ document: { kind } }) => say(kind === 'cipher_telegram' ? 'filmed.cipher' : 'filmed.top-secret'),
  remedy: () => say('filmed.remedy'),
};
