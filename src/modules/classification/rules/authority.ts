import type { LevelId, RoleId } from '#kernel/generated/clauses.ts';
import { setting, type Settings } from '#kernel/parameter.ts';
import { say } from '../phrases/authority.ts';

/** CLASSIFY-031 `authority`: what kind of body the unit is, which decides the levels it may be given (保密法 17). */
export const authorityKinds = ['none', 'districted_city', 'central_or_provincial'] as const;
export type AuthorityKind = (typeof authorityKinds)[number];

export const authorityNames = Object.fromEntries(authorityKinds.map((kind) => [kind, say(`authority.${kind}`)]));

export const declarers = ['secrecy_office_head', 'security_admin'] as const satisfies readonly RoleId[];

export function levelsOf(kind: AuthorityKind, settings: Settings): readonly LevelId[] {
  return kind === 'none' ? [] : setting(settings, `CLASSIFY-031.levels_${kind}`);
}
