import { destructionList, listingFacts } from '#test/kit/destruction-facts.ts';
import { letter } from '#test/kit/evidence-facts.ts';
import { atDesk, copy } from '#test/kit/hands-facts.ts';
import { anybody, describeRules } from '#test/kit/rules.ts';
import { type ListingAsk, rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { items: [{ carrier: 'c1', reason: '期满' }], method: 'shred' };
const certificate = { ...letter, object_table: null, object_id: null };
const base: ListingAsk = {
  ...atDesk,
  ...listingFacts,
  outside: [{ name: letter.sender, serves: 'testing', above: null }],
  input,
};

describeRules('destruction.list-for-destruction', rules, base, {
  'not-alone': { actor: anybody },
  draft: { list: destructionList({ status: 'handed' }) },
  'names-something': { list: null, input: { ...input, items: [] } },
  'item-fields': { copies: [copy({ pages: null })] },
  'method-fits': { input: { ...input, method: 'overwrite' } },
  'compliant-tool': { copies: [copy({ kind: 'backup_medium' })], input: { ...input, method: 'overwrite' } },
  'certificate-found': { input: { ...input, certificate_id: 'e' } },
  'certificate_id-competent': { certificate: { ...certificate, sender: '某旅行社' } },
  'evidence-independent': { certificate: { ...certificate, by: atDesk.actor.id } },
  'in-registry': { copies: [copy({ hand: 'destroyed' })] },
  'not-circulating': { circulating: ['c1'] },
  'on-one-list': { doomed: ['c1'] },
  'not-wanted-back': { wanted: ['c1'] },
});
