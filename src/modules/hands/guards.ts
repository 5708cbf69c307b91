import { defineGuard } from '#kernel/guard.ts';
import { copyHanded } from './door/happenings.ts';
import { holdingRules } from './door/rules/limited.ts';

export const handed = defineGuard(
  copyHanded,
  holdingRules((one) => one),
);
