import { evidenceOf } from '#kernel/evidence.ts';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { sealById, type Tx } from '../../facts.ts';
import { sealing } from '../../permits.ts';
import { say } from '../../phrases.ts';
import { approval, rules } from './rules.ts';
import { type Input, input } from './schema.ts';

export const requestSealUse = defineProcedure({
  id: 'seals.request-seal-use',
  title: say('request-seal-use'),
  help: say('request-seal-use.help'),
  clause: 'SEAL-002',
  input,
  facts: async ({ seal: id, evidence_id }: Input, { tx, unit }: FactsContext<Tx>) => {
    const seal = await sealById(tx, unit.id, id);
    return seal && { seal, evidence: await evidenceOf(tx, unit.id, evidence_id) };
  },
  rules,
  approval,
  permit: sealing,
  object: ({ seal }) => ({ table: 'seal', id: seal.id }),
  effects: ({ seal }) => ({ effects: [], result: { id: seal.id } }),
});
