import { defineGuard } from '#kernel/guard.ts';
import { defineSigned } from '#kernel/signed.ts';
import { destructionSigned, siteSet } from './happenings.ts';
import { signedRules } from './rules/signed.ts';
import { copyDestroyed, destroyedRules } from './rules/destroyed.ts';
import { leavingRules, leftForDestruction } from './rules/leaving.ts';
import { soldRules, wasteSold } from './rules/sold.ts';
import { siteRules } from './rules/site.ts';

export const destroyed = defineGuard(copyDestroyed, destroyedRules);

export const leaving = defineGuard(leftForDestruction, leavingRules, { kind: ['destruction'] });

export const sites = defineGuard(siteSet, siteRules, { kind: ['destruction_site'] });
/** Where classified carriers may be destroyed is agreed to by the leader in charge, who answers for it. */
export const siteSigned = defineSigned(
  siteSet,
  { 'CARRIER-062': () => ['leader_in_charge'] },
  { kind: ['destruction_site'] },
);

export const disposed = defineGuard(wasteSold, soldRules);

export const signed = defineGuard(destructionSigned, signedRules, { kind: ['destruction'] });
