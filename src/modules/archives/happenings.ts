import { type Brought, defineHappening } from '#kernel/guard.ts';
import type { ArchiveFacts } from './facts/archiving.ts';
import type { Entry } from '#modules/documents/door/rules/acted.ts';

/** Copies of one matter that are put away, in which volume, and who takes them over there. */
export type Filed = Brought &
  Entry &
  Pick<ArchiveFacts, 'copies' | 'wanted' | 'doomed' | 'circulating' | 'desk' | 'receiver'> & {
    readonly volume: string | null | undefined;
  };

/** A copy goes into a volume of the archive. */
export const copyFiled = defineHappening<Filed>('copy.stored');
