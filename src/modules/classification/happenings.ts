import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { LevelId } from '#kernel/generated/clauses.ts';
import type { Document } from '#modules/documents/index.ts';
import type { Widening } from '#modules/documents/door/happenings.ts';
import type { Declaring } from './rules/declaring.ts';
import type { ChangingAsk } from './rules/changing.ts';
import type { Deciding, DecidingHere, FirstDeciding } from './rules/deciding.ts';
import type { FromAbove } from './rules/from-above.ts';
import type { Issuing } from './rules/issuing.ts';
import type { Proposed } from './rules/proposing.ts';
import type { OfSources, SourcesKept } from './rules/source.ts';

/** A draft gets level, period or scope, and nothing is decided yet. */
export const secretProposed = defineHappening<Brought & Proposed>('secret.proposed');

/** What is proposed for a draft is less than it was. */
export const proposalLowered = defineHappening<Brought & OfSources>('level.lowered');

/** Level, period and scope take effect, whoever decides; then who it is. */
export const secretDecided = defineHappening<Brought & Deciding>('secret.decided');
export const firstTime = defineHappening<Brought & FirstDeciding>('secret.decided');
export const decidedHere = defineHappening<Brought & DecidingHere>('secret.decided');
export const decidedAbove = defineHappening<Brought & FromAbove>('secret.decided');
export const decidedAnew = defineHappening<Brought & ChangingAsk>('secret.decided');

/** What was decided is decided anew: it is a lesser secret, or none; its end is moved, or has come; others may know it. */
export const levelLowered = defineHappening<Brought & ChangingAsk>('level.lowered');
export const endMoved = defineHappening<Brought & ChangingAsk>('period.set');
export const scopeChanged = defineHappening<Brought & ChangingAsk & Widening>('scope.widened');

/** One more may know of a secret that was decided. */
export const scopeAdded = defineHappening<
  Brought & Widening & SourcesKept & { readonly document: Pick<Document, 'regime'>; readonly level: LevelId }
>('scope.widened');

/** The day a secret ends is fixed, of what may be made of others. */
export const endFixed = defineHappening<Brought & OfSources>('period.set');

/** What the unit may classify is declared. */
export const authorityDeclared = defineHappening<Brought & Declaring>('power.declared');

/** An own document gets its number. */
export const documentNumbered = defineHappening<Brought & Issuing>('number.used');
