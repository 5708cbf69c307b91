import type { Approval } from '#kernel/approval.ts';
import { brings, fresh } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { type Ask, forEach } from '#kernel/verdict.ts';
import type { CopyFacts } from '../../facts/copying.ts';
import { say } from '../../phrases/copying.ts';
import { lastOf } from '#modules/documents/door/rules/acted.ts';
import { usedHere } from '#modules/documents/door/rules/distributed.ts';
import { markCorrected } from '#modules/documents/door/rules/marked.ts';
import { isRegistry, listedHands } from '#modules/documents/door/rules/registry.ts';
import { contentDerived, copyMade, sourceOf } from '../../door/happenings.ts';
import { asksOriginator, oneOriginator } from '../../door/rules/taking.ts';
import { termsGiven } from '../../door/rules/taking-terms.ts';
import type { Input } from './schema.ts';

export type CopyAsk = Ask<CopyFacts, Input>;

function termsOf({ wanted: { purpose, make_by, collect_by }, ...ask }: CopyAsk) {
  return [{ ...ask, purpose, make_by, collect_by }];
}

/** How it is made, and whose it is. */
const kindOf = ({ taking, document }: CopyAsk) => ({ how: taking.form, source: sourceOf(document) });

export const causes = [
  brings(contentDerived, (ask: CopyAsk) =>
    ask.taking.form === 'excerpt' ? [{ ...ask, thing: ask.document.id, as: kindOf(ask) }] : [],
  ),
  brings(
    copyMade,
    (ask: CopyAsk) => [
      {
        ...ask,
        thing: [ask.document.id, fresh],
        waste: ask.input.waste,
        marking: null,
        run: null,
        entered: ask.input.acted_at,
        since: lastOf(ask.carrier.since, ask.agreedAt),
        collectBy: ask.wanted.collect_by ?? null,
        within: ask.carrier.collect_by,
        original: ask.carrier,
        executed: ask.permitted,
        as: kindOf(ask),
      },
    ],
    { how: ['copy', 'excerpt', 'reprint', 'photo', 'recording'] },
  ),
];

export const rules = rulesFor<CopyFacts, Input>()([
  oneOriginator,
  markCorrected,
  ...usedHere,
  listedHands<CopyAsk>(),
  {
    id: 'by-registry',
    clause: 'CARRIER-001',
    kind: 'denied',
    broken: (ask) => ask.permitted && !isRegistry(ask),
    says: () => say('executed-by-registry'),
    remedy: () => say('executed-by-registry.remedy'),
  },
  ...forEach(termsOf, termsGiven),
]);

/** Last moment of a day in the unit's zone, which knows no daylight saving. */
function endOf(date: string): string {
  return `${date}T15:59:59.999Z`;
}

export function approval(ask: CopyAsk): Approval {
  const { document, carrier, taking, wanted } = ask;
  const { form, purpose, make_by, collect_by, copies } = wanted;
  return {
    then: 'permit',
    limit: copies,
    until: make_by ? endOf(make_by) : null,
    title: say(`title.${form}`, { copies, title: document.title }),
    summary: {
      title: document.title,
      doc_no: document.doc_no,
      mark: document.mark,
      ...(asksOriginator(ask) && { issuer: taking.issuers[0] ?? document.issuer }),
      copy_no: carrier.copy_no,
      form,
      copies,
      purpose: purpose ?? null,
      make_by: make_by ?? null,
      collect_by: collect_by ?? null,
    },
    content: JSON.stringify([carrier.id, carrier.level, document.mark, form, purpose, make_by ?? null, collect_by]),
  };
}
