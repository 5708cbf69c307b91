import { rulesFor } from '#kernel/procedure.ts';
import { say } from '../../phrases/content.ts';
import { type ContentAsk, storing } from '../../rules.ts';
import type { Body } from '#modules/documents/index.ts';
import type { Input } from './schema.ts';

export interface Facts extends Pick<ContentAsk, 'document' | 'matter'> {
  readonly body: Body;
}

export const rules = rulesFor<Facts, Input>()([
  storing[1],
  {
    id: 'unfinished',
    clause: 'SYSTEM-018',
    kind: 'denied',
    broken: ({ body }) => body.finalised_at !== null,
    says: ({ body }) => say('finalised', { version: body.version }),
    remedy: () => say('finalised.remedy'),
  },
]);
