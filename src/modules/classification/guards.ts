import { defineGuard } from '#kernel/guard.ts';
import { defineSigned } from '#kernel/signed.ts';
import * as on from './happenings.ts';
import { changing, decidingAnew, sourceOpen, stillSecret } from './rules/changing.ts';
import { declaring } from './rules/declaring.ts';
import { deciders, decidersAnew, reviewers, wideners } from './route.ts';
import { deciding, decidingHere, firstDecided } from './rules/deciding.ts';
import { fromAbove } from './rules/from-above.ts';
import { issuing } from './rules/issuing.ts';
import { proposing } from './rules/proposing.ts';
import { asSources, derivedLevel, scopeOfSources } from './rules/source.ts';

export const proposed = defineGuard(on.secretProposed, proposing);
export const proposedLess = defineGuard(on.proposalLowered, [derivedLevel], { decided: ['false'] });

export const decided = defineGuard(on.secretDecided, deciding);
export const firstTime = defineGuard(on.firstTime, firstDecided, { kind: ['original', 'derivative', 'superior'] });
export const here = defineGuard(on.decidedHere, decidingHere, { kind: ['original', 'derivative'] });
export const above = defineGuard(on.decidedAbove, fromAbove, { kind: ['superior'] });
export const anew = defineGuard(on.decidedAnew, [...changing, stillSecret], { kind: ['change'] });

export const lowered = defineGuard(on.levelLowered, [...changing, sourceOpen], { decided: ['true'] });

export const moved = defineGuard(on.endMoved, changing, { how: ['moved', 'ended'] });
export const asLong = defineGuard(on.endFixed, asSources, { how: ['first', 'moved'] });

/** One more reader is added by another clause (CLASSIFY-019). */
export const rescoped = defineGuard(on.scopeChanged, decidingAnew, { decided: ['true'], how: ['changed'] });

/** Whoever may know of what something is made of may be added to it. */
export const oneMore = defineGuard(on.scopeAdded, [scopeOfSources], { decided: ['true'], how: ['added'] });

export const declared = defineGuard(on.authorityDeclared, declaring, { kind: ['authority'] });

export const numbered = defineGuard(on.documentNumbered, issuing, { series: ['doc_no'] });

export const decidedBy = defineSigned(
  on.decidedHere,
  { 'CLASSIFY-014': reviewers, 'CLASSIFY-015': deciders },
  { kind: ['original', 'derivative'] },
);

const anewBy = { 'CLASSIFY-021': decidersAnew } as const;
export const changedBy = defineSigned(on.decidedAnew, anewBy, { kind: ['change'] });
export const loweredBy = defineSigned(on.levelLowered, anewBy, { decided: ['true'] });
export const movedBy = defineSigned(on.endMoved, anewBy, { how: ['moved', 'ended'] });
export const rescopedBy = defineSigned(on.scopeChanged, anewBy, { decided: ['true'], how: ['changed'] });
export const widenedBy = defineSigned(
  on.scopeAdded,
  { 'CLASSIFY-019': wideners },
  { thing: ['document'], decided: ['true'] },
);
