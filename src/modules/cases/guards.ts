import { defineGuard } from '#kernel/guard.ts';
import { caseDecided } from './door/happenings.ts';
import { deciding, reasoned, withdrawing } from './rules.ts';

export const decided = defineGuard(caseDecided, deciding, {
  kind: ['approval'],
  how: ['signed', 'refused', 'returned'],
});

export const closed = defineGuard(caseDecided, [reasoned], { kind: ['approval'], how: ['refused', 'returned'] });

export const withdrawn = defineGuard(caseDecided, withdrawing, { kind: ['approval'], how: ['withdrawn'] });
