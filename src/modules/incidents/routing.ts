import type { RoleId } from '#kernel/generated/clauses.ts';

/** Who acts on an incident inside the unit, of whatever kind the secret is; the first of them who may know of it owes the report upward. */
export const responsible = [
  'secrecy_office_head',
  'leader_in_charge',
  'principal',
] as const satisfies readonly RoleId[];

/** Round whom an incident goes. */
export interface Routing {
  readonly owner: { readonly role: (typeof responsible)[number] } | { readonly person: string };
  /** It concerns the principal, or nobody inside is left: the superior department hears of it whatever the law asks. */
  readonly above: boolean;
  /** Those of the responsible whom it concerns: they sign nothing about it. */
  readonly shutOut: readonly string[];
}
