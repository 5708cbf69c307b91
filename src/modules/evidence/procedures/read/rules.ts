import { intactRule, siteRule } from '#kernel/content.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

type A = Ask<Facts, Input>;

export const rules = rulesFor<Facts, Input>()([
  siteRule<A>(({ evidence }) => !evidence.shows_no_secret),
  intactRule<A>(({ found, file }) => ({ found, stored: file })),
]);
