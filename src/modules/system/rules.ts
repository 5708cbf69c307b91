import { type Actor, holds, registryRoles } from '#kernel/actor.ts';
import { siteRule } from '#kernel/content.ts';
import type { Circumstances, Matter, Rule } from '#kernel/verdict.ts';
import { say } from './phrases/content.ts';

/** What a rule on content looks at. */
export interface ContentAsk extends Circumstances {
  readonly document: {
    readonly source: string;
    readonly status: string;
    readonly department_id: string | null;
  };
  readonly matter: Matter;
}

/** The department in charge of an own document, and the registry. */
export function mayStore(actor: Actor, document: ContentAsk['document']): boolean {
  if (holds(actor, ...registryRoles)) return true;
  return document.source === 'own' && document.department_id !== null && document.department_id === actor.departmentId;
}

/** Made elsewhere: its regime is its originator's to say. */
export function isReceived({ document }: Pick<ContentAsk, 'document'>): boolean {
  return document.source !== 'own';
}

/** What came from elsewhere, or is no draft any more, is not worked on here: its text is final as soon as it is stored. */
export function isFinal({ source, status }: ContentAsk['document']): boolean {
  return source !== 'own' || status !== 'draft';
}

/** Who may put content in, and whether this site may hold it at all. */
export const storing: readonly [site: Rule<ContentAsk>, editor: Rule<ContentAsk>] = [
  siteRule<ContentAsk>(() => true, isReceived),
  {
    id: 'editor',
    clause: 'SYSTEM-018',
    kind: 'denied',
    broken: (ask) => !mayStore(ask.actor, ask.document),
    says: () => say('not-editor'),
    remedy: () => say('not-editor.remedy'),
  },
];
