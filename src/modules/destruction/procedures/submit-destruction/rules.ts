import { type Approval, chain } from '#kernel/approval.ts';
import type { JsonObject } from '#kernel/json.ts';
import { isClassified, levelOf, levelRank } from '#kernel/label.ts';
import { askedOnce } from '#kernel/permit-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { destroying } from '../../permits.ts';
import type { DestructionFacts, Doomed } from '../../facts/destruction.ts';
import { say } from '../../phrases/destruction.ts';
import { papersOf } from '#modules/documents/door/rules/papers.ts';
import { merged } from '#modules/making/door/rules/approvers.ts';
import {
  draftOnly,
  internalApprovers,
  methodGiven,
  methodRules,
  notAlone,
  placeGiven,
  siteRules,
} from '../../rules/destruction.ts';
import type { Input } from './schema.ts';

type SubmitAsk = Ask<DestructionFacts, Input>;

export const rules = rulesFor<DestructionFacts, Input>()([
  notAlone,
  draftOnly<SubmitAsk>(),
  ...askedOnce<SubmitAsk>(destroying, ({ asked, digest }) => ({ asked, unchanged: { digest } })),
  {
    id: 'whole-list',
    clause: 'CARRIER-061',
    kind: 'state',
    always: true,
    broken: ({ list, items }) => items.length === 0 || items.length !== list.copies,
    says: () => say('no-items'),
    remedy: () => say('no-items.remedy'),
  },
  placeGiven<SubmitAsk>(),
  methodGiven<SubmitAsk>(({ list }) => list.method),
  ...methodRules<SubmitAsk>((ask) => ({
    ...ask,
    copies: ask.items.map((one) => one.copy),
    method: ask.list.method,
    certificate: ask.list.certificate,
  })),
  ...siteRules<SubmitAsk>(({ site, list, items, shredded }) => ({
    site,
    siteName: list.site,
    copies: items.length + shredded,
    workNeed: list.work_need,
    twoSign: null,
  })),
]);

/** The leader signs for what is classified, the secrecy office for what is internal; the itemised list is what they sign. */
export function approval(ask: SubmitAsk): Approval | null {
  const { list, items, digest, settings } = ask;
  const top = [...items].sort((a, b) => b.copy.level - a.copy.level)[0]?.copy;
  if (!top || top.level < levelRank.internal) return null;
  const steps = isClassified(levelOf(top.level))
    ? merged(settings, ['CARRIER-061'], { level: levelOf(top.level), regime: ask.matter?.regime ?? top.regime })
    : chain({ clause: 'CARRIER-063', roles: internalApprovers });
  if (steps.length === 0) return null;
  return {
    steps,
    then: 'permit',
    title: say('submit.title', { no: list.no, copies: items.length }),
    summary: {
      no: list.no,
      copies: items.length,
      level: levelOf(top.level),
      method: list.method && { ...say(`method.${list.method}`) },
      site: list.site,
      carriers: items.map(({ copy }) => copy.code),
      papers: papersOf(
        items.map(({ copy }) => copy),
        (one) => reasonOf(one.id, items),
      ),
      digest,
    },
    content: digest,
  };
}

/** As it was listed; a medium has a capacity for its pages. */
function reasonOf(id: string, items: readonly Doomed[]): JsonObject {
  const { item } = items.find(({ copy }) => copy.id === id) ?? {};
  return item ? { pages: item.pages, reason: item.reason } : {};
}
