import type { Ask } from '#kernel/verdict.ts';
import * as given from '#test/kit/classification-facts.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { type Facts, rules } from './rules.ts';
import type { Input } from './schema.ts';

const base: Ask<Facts, Input> = {
  ...ordinary,
  actor: actorWith('registry_clerk'),
  draft: given.draft({ status: 'protected', author_id: 'author' }),
  proposal: given.proposal(),
  timed: given.timed(),
  bodies: [],
  texts: 0,
  head: 'head',
  decidedOn: '2026-03-02',
  sentOn: '2026-03-01',
  senders: ['sender'],
  today: '2026-03-02',
  matter: given.matter,
  input: { document: 'doc', letter_no: '试定〔2026〕3号' },
};
const as = (patch: Parameters<typeof given.proposal>[0]) => ({ proposal: given.proposal(patch) });

describeRules('record-decision', rules, base, {
  office: { actor: anybody },
  protected: { draft: given.draft() },
  'level-given': as({ level: null }),
  'regime-fits': as({ regime: 'own' }),
  'text-fits': { texts: 1 },
  complete: as({ need: [] }),
  'period-given': { timed: given.timed({ period: null }) },
  'period-kind': { timed: given.timed({ period: { kind: 'permanent' } }) },
  'period-length': { timed: given.timed({ span: 25 }) },
  'period-matches': { timed: given.timed({ regime: 'company', period: { kind: 'permanent' } }) },
  'period-ahead': { timed: given.timed({ over: true }) },
  'named-scope': as({ need: ['all'] }),
  'sent-up': { sentOn: null, senders: [] },
  independent: { senders: ['somebody'] },
  'decision-document': { input: { document: 'doc' } },
  'decided_on-in-window': { input: { ...base.input, decided_on: '2026-02-01' } },
});
