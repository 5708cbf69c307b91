import { defineGuard } from '#kernel/guard.ts';
import { defineSigned } from '#kernel/signed.ts';
import { copyStored } from '#modules/documents/door/happenings.ts';
import { filedRules } from './rules/filed.ts';

export const filed = defineGuard(copyStored, filedRules, { to: ['archive'] });

/** What goes into the archive is taken over there, by the archivist's own signature and not by a tick of the registry. */
export const takenOver = defineSigned(copyStored, { 'CARRIER-002': () => ['archivist'] }, { to: ['archive'] });
