import { type Actor, holds, registryRoles } from '#kernel/actor.ts';
import type { LevelId } from '#kernel/generated/clauses.ts';
import { isStateSecret, levelNames, levelRank } from '#kernel/label.ts';
import type { Text } from '#kernel/text.ts';
import type { Circumstances, Matter, Rule } from '#kernel/verdict.ts';
import { say } from './phrases/content.ts';

/** What a rule on content looks at. */
export interface ContentAsk extends Circumstances {
  readonly document: { readonly source: string; readonly department_id: string | null };
  readonly matter: Matter;
}

export function siteName(level: LevelId | 'none'): Text {
  return level === 'none' ? say('none') : levelNames[level];
}

/** SYSTEM-020: text of a state secret only where the site is declared for its level. */
export function beyondSite({ matter, unit }: ContentAsk): boolean {
  if (!isStateSecret(matter)) return false;
  return unit.siteLevel === 'none' || levelRank[matter.level] > levelRank[unit.siteLevel];
}

/** The department in charge of an own document, and the registry. */
export function mayStore(actor: Actor, document: ContentAsk['document']): boolean {
  if (holds(actor, ...registryRoles)) return true;
  return document.source === 'own' && document.department_id !== null && document.department_id === actor.departmentId;
}

const level = (ask: ContentAsk) => ({ level: levelNames[ask.matter.level], site: siteName(ask.unit.siteLevel) });

/** Who may put content in, and whether this site may hold it at all. */
export const storing: readonly [site: Rule<ContentAsk>, editor: Rule<ContentAsk>] = [
  {
    id: 'site-level',
    clause: 'SYSTEM-020',
    kind: 'denied',
    broken: beyondSite,
    says: (ask) => say(ask.unit.siteLevel === 'none' ? 'site-none' : 'site-low', level(ask)),
    remedy: (ask) => say(ask.unit.siteLevel === 'none' ? 'site-none.remedy' : 'site-low.remedy'),
    facts: (ask) => ({ level: ask.matter.level, site: ask.unit.siteLevel }),
  },
  {
    id: 'editor',
    clause: 'SYSTEM-018',
    kind: 'denied',
    broken: (ask) => !mayStore(ask.actor, ask.document),
    says: () => say('not-editor'),
    remedy: () => say('not-editor.remedy'),
  },
];
