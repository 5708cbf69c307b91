import { defineGuard } from '#kernel/guard.ts';
import { caseDecided } from './door/happenings.ts';
import { agreeing, deciding, heard, reasoned, takingBack, withdrawing } from './rules.ts';

export const decided = defineGuard(caseDecided, deciding, {
  kind: ['approval'],
  how: ['signed', 'refused', 'returned'],
});

export const agreed = defineGuard(caseDecided, [agreeing, heard], { kind: ['approval'], how: ['signed'] });

export const closed = defineGuard(caseDecided, [reasoned], { kind: ['approval'], how: ['refused', 'returned'] });

export const withdrawn = defineGuard(caseDecided, withdrawing, { kind: ['approval'], how: ['withdrawn'] });

export const takenBack = defineGuard(caseDecided, takingBack, { kind: ['approval'], how: ['waiting'] });
