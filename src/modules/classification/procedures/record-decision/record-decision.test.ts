import type { Evidence } from '#kernel/evidence.ts';
import type { Ask } from '#kernel/verdict.ts';
import { letter } from '#test/kit/evidence-facts.ts';
import { asked } from '#test/kit/guards.ts';
import * as given from '#test/kit/classification-facts.ts';
import { actorWith, anybody, describeRules, misjoined, ordinary, scoping } from '#test/kit/rules.ts';
import { causes, type Facts, rules as own } from './rules.ts';
import type { Input } from './schema.ts';

const handedIn: Evidence = { ...letter, object_table: 'document', object_id: given.draft().id };

const rules = asked(own, causes, ...given.ofSources);
const base: Ask<Facts, Input> = {
  ...ordinary,
  actor: actorWith('registry_clerk'),
  draft: given.draft({ status: 'protected', author_id: 'author' }),
  proposal: given.proposal(),
  derived: null,
  timed: given.timed(),
  scoping,
  bodies: [],
  texts: 0,
  marking: null,
  head: 'head',
  evidence: handedIn,
  decidedOn: '2026-03-01',
  sentOn: '2026-03-01',
  senders: ['sender'],
  sentTo: [letter.sender],
  today: '2026-03-02',
  matter: given.matter,
  input: { document: 'doc', evidence_id: letter.id },
};
const as = (patch: Parameters<typeof given.proposal>[0]) => ({ proposal: given.proposal(patch) });

describeRules('record-decision', rules, base, {
  office: { actor: anybody },
  protected: { draft: given.draft() },
  'level-given': as({ level: null }),
  'regime-fits': as({ regime: 'own' }),
  'text-marked': { marking: given.marking({ borne: false }) },
  'text-fits': { texts: 1 },
  complete: as({ need: [] }),
  'public-only': as({ level: 'public', regime: 'own' }),
  'period-given': { timed: given.timed({ period: null }) },
  'period-kind': { timed: given.timed({ period: { kind: 'permanent' } }) },
  'period-length': { timed: given.timed({ span: 25 }) },
  'period-matches': { timed: given.timed({ regime: 'company', period: { kind: 'permanent' } }) },
  'period-ahead': { timed: given.timed({ over: true }) },
  'named-scope': as({ need: ['all'] }),
  ...misjoined,
  'sent-up': { sentOn: null, senders: [] },
  'of-that-body': { sentTo: ['试验省某厅'] },
  independent: { senders: ['somebody'] },
  'evidence-given': { evidence: null },
  'evidence-of-record': { evidence: letter },
  'evidence-from-outside': { evidence: { ...handedIn, sender: `${ordinary.unit.name}办公室` } },
  'evidence-independent': { evidence: { ...handedIn, seen_by: ['one', 'sender'] } },
  'evidence_id-in-window': { evidence: { ...handedIn, dated: '2026-02-01' } },
  'decided_on-in-window': { input: { ...base.input, decided_on: '2026-02-01' } },
});
