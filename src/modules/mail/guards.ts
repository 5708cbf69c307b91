import { defineGuard } from '#kernel/guard.ts';
import { copyLeft, copyRegistered, numbered } from './door/happenings.ts';
import { departingRules } from './rules/departing.ts';
import { keptRules } from './rules/destination.ts';
import { together } from './door/rules/escort.ts';
import { sealed, toUnit } from './door/rules/leaving.ts';
import { registeredFirst } from '#modules/documents/door/rules/registered.ts';
import { passedOnRules } from './rules/passed-on.ts';
import { recountedFirst } from './rules/recounted.ts';
import { cameIn, parcelLeft } from './happenings.ts';
import { entering } from './rules/intake.ts';
import { numberedRules, registeredRules } from './rules/registered.ts';
import { bearsMark } from '#modules/documents/door/rules/marked.ts';

/** However many carry it. */
export const left = defineGuard(copyLeft, [...departingRules, registeredFirst, together]);

/** What goes sealed is not read by whoever carries it; a bearer has it in his hand, and is asked as holder. */
export const leftSealed = defineGuard(copyLeft, sealed, { kind: ['dispatch', 'return', 'destruction'] });

export const sent = defineGuard(copyLeft, [...toUnit, bearsMark], { kind: ['dispatch', 'return'] });

/** What is ours goes out packed and counted, never among what is given back. */
export const givenBack = defineGuard(copyLeft, keptRules, { kind: ['return'] });

export const passedOn = defineGuard(parcelLeft, [...passedOnRules, recountedFirst], { kind: ['dispatch'] });

export const given = defineGuard(numbered, numberedRules, { series: ['register'] });
export const came = defineGuard(cameIn, entering);
export const registered = defineGuard(copyRegistered, registeredRules);
