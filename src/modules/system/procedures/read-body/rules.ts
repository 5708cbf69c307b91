import { intactRule, siteRule } from '#kernel/content.ts';
import type { Digest } from '#kernel/files.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask, Matter } from '#kernel/verdict.ts';
import { type ContentAsk, isReceived } from '../../rules.ts';
import type { Body } from '#modules/documents/index.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly body: Body;
  readonly document: ContentAsk['document'];
  readonly matter: Matter;
  /** What lies on the disk now. */
  readonly found: Digest | null;
}

type A = Ask<Facts, Input>;

export const rules = rulesFor<Facts, Input>()([
  siteRule<A>(() => true, isReceived),
  intactRule<A>(({ found, body }) => ({ found, stored: body })),
]);
