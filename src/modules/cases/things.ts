import { caseTable } from '#kernel/approval.ts';
import { defineThing } from '#kernel/thing.ts';

export const caseThing = defineThing(caseTable, { noun: { zh: '申请', en: 'Request' }, called: { by: 'title' } });
