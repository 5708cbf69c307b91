import { brings } from '#kernel/guard.ts';
import type { Ask } from '#kernel/verdict.ts';
import { levelFixed, marked, printMarked } from '#modules/documents/door/rules/marked.ts';
import { numbered } from '../../door/happenings.ts';
import type { RegisterFacts } from '../../facts/intake.ts';
import type { Input } from './schema.ts';

type A = Ask<RegisterFacts, Input>;

export const causes = [brings(numbered, (ask: A) => [{ ...ask, thing: ask.document.id }], { series: 'register' })];

/** A draft has no number before its level is decided. */
export const rules = [marked, printMarked, levelFixed];
