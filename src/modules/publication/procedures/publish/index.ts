import { caseTable, usePermit } from '#kernel/approval.ts';
import { update } from '#kernel/effect.ts';
import type { Permit } from '#kernel/permit.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { markFound } from '../../effects.ts';
import { itemFacts } from '../../facts.ts';
import { say } from '../../phrases.ts';
import { publication } from '../../tables.ts';
import { causes, rules } from './rules.ts';
import { input } from './schema.ts';
import { publishing } from '../../permits.ts';

export const publish = defineProcedure({
  id: 'publication.publish',
  title: say('publish'),
  help: say('publish.help'),
  clause: 'PUBLISH-001',
  input,
  spends: publishing,
  facts: itemFacts,
  rules,
  causes,
  object: ({ item: { id } }) => ({ table: 'publication', id }),
  effects: ({ item, permit, actor, now }) => ({
    effects: [
      update(
        publication,
        item.id,
        { status: 'published', published_at: now, published_by: actor.id },
        { version: item.version },
      ),
      usePermit(permit as Permit),
    ],
    result: { id: item.id },
  }),
  /** Content changed after sign-off: what was signed is void, and the route starts again. */
  onRefused: ({ permit, item, now }, findings, { newId }) => [
    ...(permit && findings.some((finding) => finding.rule === 'as-approved')
      ? [update(caseTable, permit.id, { status: 'void' })]
      : []),
    ...markFound(findings, { table: 'publication', id: item.id }, { newId, now }),
  ],
});
