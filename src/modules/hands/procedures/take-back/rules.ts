import type { Rule } from '#kernel/verdict.ts';
import type { ReturnAsk } from '../../rules/return.ts';

/** What is asked of a copy that comes back is asked wherever it does. */
export const rules: readonly Rule<ReturnAsk>[] = [];

export { returnCauses as causes } from '../../rules/return.ts';
