import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { CaseFacts } from '../facts.ts';

export interface CaseDecided extends Brought, CaseFacts {
  readonly opinion?: string | undefined;
}

/** The step of a case whose turn it is is signed, refused or sent back; or whoever asked takes it back. */
export const caseDecided = defineHappening<CaseDecided>('case.decided');
