import { defineGuard } from '#kernel/guard.ts';
import { defineSigned } from '#kernel/signed.ts';
import { caseDecided } from '#modules/cases/door/happenings.ts';
import { copyFiled } from './happenings.ts';
import { filedRules } from './rules/filed.ts';
import { namedTakesOver } from './rules/named.ts';

export const filed = defineGuard(copyFiled, filedRules, { to: ['archive'] });

/** What goes into the archive is taken over there, by the archivist's own signature and not by a tick of the registry. */
export const takenOver = defineSigned(copyFiled, { 'CARRIER-002': () => ['archivist'] }, { to: ['archive'] });

export const signedBy = defineGuard(caseDecided, [namedTakesOver], { kind: ['approval'], how: ['signed'] });
