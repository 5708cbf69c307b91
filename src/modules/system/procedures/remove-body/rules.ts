import { brings } from '#kernel/guard.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { Body } from '#modules/documents/index.ts';
import { bodyRemoved } from '../../happenings.ts';
import type { ContentAsk } from '../../rules.ts';
import type { Input } from './schema.ts';

export interface Facts extends Pick<ContentAsk, 'document' | 'matter'> {
  readonly body: Body;
}

export const causes = [
  brings(bodyRemoved, (ask: Ask<Facts, Input>) => [{ ...ask, thing: ask.body.id }], { thing: 'document' }),
];
