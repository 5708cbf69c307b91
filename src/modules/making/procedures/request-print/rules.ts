import type { Approval } from '#kernel/approval.ts';
import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { type Ask, forEach } from '#kernel/verdict.ts';
import type { PrintFacts } from '../../facts/request-print.ts';
import { say as copying } from '../../phrases/copying.ts';
import { say } from '../../phrases/making.ts';
import { copiesWanted } from '../../rules/ordered.ts';
import { isOfAnother } from '../../door/rules/reprint.ts';
import { makingOrdered } from '../../door/happenings.ts';
import { asksOriginator, oneOriginator } from '../../door/rules/taking.ts';
import { termsGiven } from '../../door/rules/taking-terms.ts';
import type { Input } from './schema.ts';

export type PrintAsk = Ask<PrintFacts, Input>;

/** CARRIER-027: what another body made is reprinted, and passed on, as it is copied: by the same leave, for a purpose, until a day. */
function reprints(ask: PrintAsk) {
  const { purpose, make_by, collect_by } = ask.input;
  return isOfAnother(ask.document) ? [{ ...ask, purpose, make_by, collect_by }] : [];
}

/** A paper of another body that is no secret is printed like one of our own. */
export const causes = [
  brings(makingOrdered, (ask: PrintAsk) => [
    { ...ask, wanted: ask.input, thing: ask.document.id, as: { source: isOfAnother(ask.document) ? 'other' : 'own' } },
  ]),
];

export const rules = rulesFor<PrintFacts, Input>()([...forEach(reprints, [oneOriginator, ...termsGiven])]);

export function approval(ask: PrintAsk): Approval {
  const { document, input, taking } = ask;
  const ofAnother = isOfAnother(document);
  const copies = copiesWanted(input);
  return {
    then: 'execute',
    title: ofAnother
      ? copying(`title.${taking.form}`, { copies, title: document.title })
      : say('print.title', { copies, title: document.title }),
    summary: {
      document: document.id,
      mark: document.mark,
      copies,
      kept: input.kept,
      recipients: input.recipients,
      ...(ofAnother && {
        form: taking.form,
        purpose: input.purpose ?? null,
        make_by: input.make_by ?? null,
        collect_by: input.collect_by ?? null,
      }),
      ...(ofAnother && asksOriginator(ask) && { issuer: taking.issuers[0] ?? document.issuer }),
    },
    content: JSON.stringify([
      document.id,
      document.level,
      document.mark,
      input.kept,
      input.recipients,
      ...(ofAnother ? [taking.form, input.purpose, input.make_by ?? null, input.collect_by] : []),
    ]),
    ...(document.department_id ? { departmentId: document.department_id } : {}),
  };
}
