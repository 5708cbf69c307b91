import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { Evidence } from '#kernel/evidence.ts';
import type { CivilDate } from '#kernel/json.ts';
import type { Outside } from '#modules/organization/door/rules/competent.ts';
import type { DestructionList, DestructionSite } from './tables.ts';

export interface SiteSet extends Brought, Outside {
  readonly kind: DestructionSite['kind'];
  /** The letter it is designated by, and the certificate of whoever works there. */
  readonly evidence: Evidence | null;
  readonly certificate: Evidence | null;
  readonly until: CivilDate | null | undefined;
}

/** A place of destruction is put on the list, or stands there anew. */
export const siteSet = defineHappening<SiteSet>('place.set');

export interface DestructionSigned extends Brought {
  readonly list: DestructionList;
  readonly signsAs: 'destroyer' | 'supervisor';
}

/** Whoever destroys a batch, or watches it, signs for it. */
export const destructionSigned = defineHappening<DestructionSigned>('case.decided');
