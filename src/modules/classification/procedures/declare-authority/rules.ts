import { chain } from '#kernel/approval.ts';
import { canonical } from '#kernel/canonical.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import { onEvidence, outsideLetter } from '#kernel/evidence.ts';
import { levelNames } from '#kernel/label.ts';
import { setting } from '#kernel/parameter.ts';
import { type ProcedureRules, rulesFor } from '#kernel/procedure.ts';
import { list } from '#kernel/text.ts';
import type { Ask } from '#kernel/verdict.ts';
import { say } from '../../phrases/authority.ts';
import { authorityNames, declarers } from '../../rules/authority.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

const beyond = ({ after, lawful }: Facts) => after.filter((level) => !lawful.includes(level));
const same = (a: readonly string[], b: readonly string[]) => canonical(a.toSorted()) === canonical(b.toSorted());

type A = Ask<Facts, Input>;

/** Something is declared that the document held so far does not show. */
const more = ({ before, after, documentBefore, evidence, input }: A) =>
  input.authority !== 'none' &&
  (documentBefore === null || evidence !== null || after.some((level) => !before.includes(level)));

const documented = (ask: A) => more(ask) && setting(ask.settings, 'CLASSIFY-031.authorising_document_required');

/** Power to classify is shown by the letter that gives it, which whoever declares it did not hand in. */
const byLetter = [
  ...onEvidence<A>('CLASSIFY-031', ({ evidence }) => ({ evidence, record: null })),
  ...outsideLetter<A>('CLASSIFY-031', ({ actor }) => [actor.id]),
].map((rule) => ({ ...rule, broken: (ask: A) => documented(ask) && rule.broken(ask) }));

export const rules = rulesFor<Facts, Input>()([
  onlyFor('CLASSIFY-031', ...declarers),
  {
    id: 'within-law',
    clause: 'CLASSIFY-031',
    kind: 'fields',
    fields: ['levels'],
    broken: (ask) => beyond(ask).length > 0,
    says: (ask) =>
      say('beyond', {
        kind: authorityNames[ask.input.authority] ?? '',
        levels: list(beyond(ask).map((level) => levelNames[level])),
      }),
    remedy: () => say('beyond.remedy'),
  },
  ...byLetter,
  {
    id: 'not-passed-on',
    clause: 'CLASSIFY-031',
    kind: 'denied',
    broken: ({ input, settings }) =>
      input.authority !== 'none' &&
      input.granted_by === 'authorised_body' &&
      !setting(settings, 'CLASSIFY-031.sub_delegation'),
    says: () => say('passed-on'),
    remedy: () => say('passed-on.remedy'),
  },
  {
    id: 'changes',
    clause: 'CLASSIFY-031',
    kind: 'state',
    broken: ({ before, after, kindBefore, documentBefore, documentAfter, input }) =>
      same(before, after) && kindBefore === input.authority && documentBefore === documentAfter,
    says: () => say('unchanged'),
    remedy: () => say('unchanged.remedy'),
  },
]);

/** More power, or another document for it, is agreed to by the leader in charge, as every choice of the regulation is; less holds at once. */
export const approval: ProcedureRules<Input, Facts>['approval'] = (ask) => {
  if (!more(ask)) return null;
  const { before, after, documentAfter, input } = ask;
  return {
    steps: chain({ clause: 'ORG-031', roles: ['leader_in_charge'] }),
    then: 'execute',
    title: say('declare-authority.title'),
    summary: {
      authority: { before: [...before], after: [...after] },
      document: documentAfter ?? '',
      ...(input.evidence_id && { evidence_id: input.evidence_id }),
    },
    content: canonical([before, after, input.authority, documentAfter]),
  };
};
