import type { Approval } from '#kernel/approval.ts';
import { siteName } from '#kernel/content.ts';
import type { Evidenced } from '#kernel/evidence.ts';
import { brings, fresh } from '#kernel/guard.ts';
import type { JsonObject } from '#kernel/json.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { Outside } from '#modules/organization/door/rules/competent.ts';
import { siteDeclared } from '../../happenings.ts';
import { say } from '../../phrases/content.ts';
import type { Input } from './schema.ts';

export interface Facts extends Evidenced, Outside {
  readonly today: string;
  /** Of the unit's row. */
  readonly version: number;
}

type A = Ask<Facts, Input>;

export const causes = [
  brings(siteDeclared, (ask: A) => [{ ...ask, ...ask.input, thing: [fresh, 'unit'] }], { kind: 'site' }),
];

export const rules = rulesFor<Facts, Input>()([]);

export function approval({ input }: A): Approval {
  const { level, examination_document, approved_by, valid_until, evidence_id } = input;
  const summary = { examination_document, approved_by, valid_until, evidence_id } as JsonObject;
  return {
    then: 'execute',
    title: say('declare.case', { level: siteName(level) }),
    summary: { level: { ...siteName(level) }, ...summary },
    content: JSON.stringify([level, summary]),
    departmentId: null,
  };
}
