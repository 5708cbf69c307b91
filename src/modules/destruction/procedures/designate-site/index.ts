import { insert, update } from '#kernel/effect.ts';
import { cited } from '#kernel/evidence.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases/destruction.ts';
import { destructionSite } from '../../tables.ts';
import { facts } from './facts.ts';
import { approval, causes, keepers, rules } from './rules.ts';
import { input } from './schema.ts';

export const designateSite = defineProcedure({
  id: 'destruction.designate-site',
  title: say('designate-site'),
  help: say('designate-site.help'),
  menu: keepers,
  clause: 'CARRIER-062',
  input,
  facts,
  rules,
  causes,
  approval,
  effects: ({ known, kind, evidence, certificate, input: { name, until }, actor, now }, { newId }) => {
    const id = known ?? newId();
    const row = {
      kind,
      document: evidence ? cited(evidence) : say('by-leader').zh,
      certificate: certificate && cited(certificate),
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
