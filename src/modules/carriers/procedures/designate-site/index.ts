import { insert, update } from '#kernel/effect.ts';
import { setting } from '#kernel/parameter.ts';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import type { HandsTx } from '../../facts/copy.ts';
import { say } from '../../phrases/destruction.ts';
import { destructionSite } from '../../tables/destruction.ts';
import { keepers, rules } from './rules.ts';
import { type Input, input } from './schema.ts';

export const designateSite = defineProcedure({
  id: 'carriers.designate-site',
  title: say('designate-site'),
  help: say('designate-site.help'),
  menu: keepers,
  clause: 'CARRIER-062',
  input,
  facts: async ({ name }: Input, { tx, unit }: FactsContext<HandsTx>) => {
    const known = await tx
      .selectFrom('destruction_site')
      .select('id')
      .where('unit_id', '=', unit.id)
      .where('name', '=', name)
      .forUpdate()
      .executeTakeFirst();
    return { known: known?.id ?? null };
  },
  rules,
  effects: ({ known, input: { name, kind, document, certificate, until }, actor, now, settings }, { newId }) => {
    const id = known ?? newId();
    const row = {
      kind: kind ?? setting(settings, 'CARRIER-062.site'),
      document: document ?? '',
      certificate: certificate ?? null,
      until: until ?? null,
      listed_by: actor.id,
      listed_at: now,
    };
    return {
      effects: [known ? update(destructionSite, known, row) : insert(destructionSite, { id, name, ...row })],
      object: { table: 'destruction_site', id },
      result: { id },
    };
  },
});
