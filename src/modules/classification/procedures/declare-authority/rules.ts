import { chain } from '#kernel/approval.ts';
import { canonical } from '#kernel/canonical.ts';
import { onlyFor } from '#kernel/common-rules.ts';
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

function undocumented({ input, settings }: Ask<Facts, Input>): boolean {
  return (
    input.authority !== 'none' && setting(settings, 'CLASSIFY-031.authorising_document_required') && !input.document
  );
}

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
  {
    id: 'document-given',
    clause: 'CLASSIFY-031',
    kind: 'fields',
    fields: ['document'],
    broken: undocumented,
    says: () => say('undocumented'),
    remedy: () => say('undocumented.remedy'),
  },
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
    broken: ({ before, after, kindBefore, documentBefore, input }) =>
      same(before, after) && kindBefore === input.authority && documentBefore === (input.document || null),
    says: () => say('unchanged'),
    remedy: () => say('unchanged.remedy'),
  },
]);

/** More power is agreed to by the leader in charge, as every choice of the regulation is; less holds at once. */
export const approval: ProcedureRules<Input, Facts>['approval'] = ({ before, after, input }) => {
  if (after.every((level) => before.includes(level))) return null;
  return {
    steps: chain({ clause: 'ORG-031', roles: ['leader_in_charge'] }),
    then: 'execute',
    title: say('declare-authority.title'),
    summary: { authority: { before: [...before], after: [...after] }, document: input.document ?? '' },
    content: canonical([before, after, input.authority, input.document ?? '']),
  };
};
