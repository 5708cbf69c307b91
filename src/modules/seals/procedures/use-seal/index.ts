import { usePermit } from '#kernel/approval.ts';
import { insert } from '#kernel/effect.ts';
import { evidenceOf } from '#kernel/evidence.ts';
import { type Permit, permitFor } from '#kernel/permit.ts';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { sealById, type Tx } from '../../facts.ts';
import { sealing } from '../../permits.ts';
import { say } from '../../phrases.ts';
import type { Summary } from '../../rules.ts';
import { sealUse } from '../../tables.ts';
import { causes, rules } from './rules.ts';
import { type Input, input } from './schema.ts';

export const useSeal = defineProcedure({
  id: 'seals.use-seal',
  title: say('use-seal'),
  help: say('use-seal.help'),
  menu: ['seal_keeper'],
  clause: 'SEAL-002',
  input,
  spends: sealing,
  facts: async ({ seal: id, request, evidence_id }: Input, { tx, unit }: FactsContext<Tx>) => {
    const seal = await sealById(tx, unit.id, id);
    if (!seal) return undefined;
    return {
      seal,
      evidence: await evidenceOf(tx, unit.id, evidence_id),
      permit: await permitFor(sealing, { tx, unit }, id, request),
    };
  },
  rules,
  causes,
  object: ({ seal }) => ({ table: 'seal', id: seal.id }),
  effects: ({ seal, permit: found, input: { copies }, actor, now }, { newId }) => {
    const permit = found as Permit;
    const { document, purpose, file_sha256 = null } = permit.summary as unknown as Summary;
    const id = newId();
    const row = {
      id,
      seal_id: seal.id,
      case_id: permit.id,
      document,
      copies,
      purpose,
      file_sha256,
    };
    return {
      effects: [
        insert(sealUse, { ...row, applicant_id: permit.initiator, sealed_by: actor.id, sealed_at: now }),
        usePermit(permit, copies),
      ],
      object: { table: 'seal_use', id },
      result: { id },
    };
  },
});
