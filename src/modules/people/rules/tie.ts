import type { RoleId } from '#kernel/generated/clauses.ts';
import { say } from '../phrases/tie.ts';

export const tieKinds = ['spouse', 'kin', 'interest', 'other'] as const;
export const tieNames = Object.fromEntries(tieKinds.map((kind) => [kind, say(`kind.${kind}`)]));

/** Who ends a tie, and sees which there are. */
export const tieKeepers = ['hr_dept', 'supervision_dept'] as const satisfies readonly RoleId[];
