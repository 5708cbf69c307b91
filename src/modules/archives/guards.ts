import { defineGuard } from '#kernel/guard.ts';
import { copyStored } from '#modules/documents/door/happenings.ts';
import { filedRules } from './rules/filed.ts';

export const filed = defineGuard(copyStored, filedRules, { to: ['archive'] });
