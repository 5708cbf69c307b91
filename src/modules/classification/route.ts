import type { LevelId, RegimeId, RoleId } from '#kernel/generated/clauses.ts';
import { isClassified } from '#kernel/label.ts';
import { approversOf, setting } from '#kernel/parameter.ts';
import type { Circumstances } from '#kernel/verdict.ts';
import type { Document } from '#modules/documents/index.ts';
import type { Proposal } from './rules/proposal.ts';

/** The committee may discuss a state secret beforehand; the classification authority decides (保密法 16). */
function discussed(roles: readonly RoleId[], wanted: boolean, regime: RegimeId): readonly RoleId[] {
  if (!wanted || regime !== 'state' || roles.includes('committee')) return roles;
  const at = roles.indexOf('classifier');
  return at < 0 ? roles : [...roles.slice(0, at), 'committee', ...roles.slice(at)];
}

type Proposed = Circumstances & { readonly proposal: Proposal };

/** CLASSIFY-014: the reviewer decides what is no secret. */
export function reviewers({ proposal: { level }, settings }: Proposed): readonly RoleId[] {
  return level === null || isClassified(level) ? [] : (approversOf(settings, 'CLASSIFY-014', {}) ?? []);
}

/** CLASSIFY-015: the route of a secret. */
export function deciders({ proposal: { level, regime }, settings }: Proposed): readonly RoleId[] {
  if (level === null || !isClassified(level)) return [];
  const roles = approversOf(settings, 'CLASSIFY-015', { regime, level }) ?? [];
  return discussed(roles, setting(settings, 'CLASSIFY-015.committee_pre_review'), regime);
}

type Decided = Circumstances & { readonly document: Pick<Document, 'regime'>; readonly level: LevelId };

/** CLASSIFY-021: who decides a change, an extension or a declassification. */
export function decidersAnew({ document: { regime }, level, settings }: Decided): readonly RoleId[] {
  const roles = approversOf(settings, 'CLASSIFY-021', { regime, level }) ?? [];
  return discussed(roles, setting(settings, 'CLASSIFY-021.committee_pre_review'), regime);
}

/** `added`: tokens set for it; of them those that stood in `need` already are nobody more. */
interface Widened extends Decided {
  readonly added: readonly string[];
  readonly need?: readonly string[];
}

/** CLASSIFY-019: who agrees that somebody more may know. */
export function wideners({ added, need = [], document, level, settings }: Widened): readonly RoleId[] {
  const more = added.some((token) => !need.includes(token));
  return more ? (approversOf(settings, 'CLASSIFY-019', { regime: document.regime, level }) ?? []) : [];
}
