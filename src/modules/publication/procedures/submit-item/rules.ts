import { type Approval, chain } from '#kernel/approval.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { approversOf, setting } from '#kernel/parameter.ts';
import { askedOnce } from '#kernel/permit-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { ItemFacts } from '../../facts.ts';
import { publishing } from '../../permits.ts';
import { say } from '../../phrases.ts';
import { itemUnmarked, provider, unpublished } from '../../rules.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<ItemFacts, Input>()([
  provider,
  unpublished,
  ...itemUnmarked,
  ...askedOnce<Ask<ItemFacts, Input>>(publishing, ({ asked, item }) => ({
    asked,
    unchanged: { version: item.version },
  })),
  {
    id: 'self-check',
    clause: 'PUBLISH-001',
    kind: 'fields',
    fields: ['self_checked'],
    broken: ({ input }) => !input.self_checked,
    says: () => say('self-check'),
    remedy: () => say('self-check.remedy'),
  },
]);

/** Self-check (the submission), department, leader; and the principal where it is especially important. One version is signed. */
export function approval({ item, settings }: Ask<ItemFacts, Input>): Approval {
  const roles: RoleId[] = [...(approversOf(settings, 'PUBLISH-001', {}) ?? [])];
  if (item.especially_important) roles.push(setting(settings, 'PUBLISH-001.especially_important_adds') as RoleId);
  const { title, content, channel, version } = item;
  return {
    steps: chain({ clause: 'PUBLISH-001', roles }),
    then: 'permit',
    title: say('submit-item.case', { title }),
    summary: { title, content, channel: { ...say(`channel.${channel}`) }, version },
    content: JSON.stringify([item.id, version, title, content]),
    departmentId: item.department_id,
  };
}
