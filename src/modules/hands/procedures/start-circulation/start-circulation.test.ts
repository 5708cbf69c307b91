import type { Ask } from '#kernel/verdict.ts';
import { atDesk, copy, holder, refusedHolders, withSetting } from '#test/kit/hands-facts.ts';
import { anybody, describeRules } from '#test/kit/rules.ts';
import { asked } from '#test/kit/guards.ts';
import { causes, type Facts, rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { document: 'doc', readers: ['reader', 'drafter'] };
const readers = [holder(), holder({ id: 'drafter', name: '承办人' })];
const base: Ask<Facts, Input> = {
  ...atDesk,
  readers,
  about: copy(),
  copy: copy(),
  running: null,
  at: atDesk.now,
  input,
};
const { 'nothing-overdue': _, ...knowing } = refusedHolders((patch) => ({
  readers: [readers[0] ?? holder(), holder(patch)],
}));

describeRules('hands.start-circulation', asked(rules, causes), base, {
  ...knowing,
  registry: { actor: anybody },
  registered: { about: copy({ register_no: null }) },
  'copy-free': { copy: null },
  distributed: { copy: copy({ undistributed: true }) },
  'not-in-parcel': { copy: copy({ packed: ['1-3'] }) },
  'not-left-over': { copy: copy({ leftover: ['1-3'] }) },
  'not-running': { running: { id: 'r1', carrier_id: 'c1', readers: [], done: [], alone: false, agreed_level: 4 } },
  loanable: { settings: withSetting('CARRIER-021.approver', null), readers: [holder()] },
  'nothing-overdue-on-loan': { readers: [holder({ blocked: ['loan'] })] },
  'named-reader': { about: copy({ cipher: true }) },
  'acted_at-in-window': { input: { ...input, acted_at: '2026-03-02T01:00:01.000Z' } },
  entitled: { about: copy({ regime: 'company' }), readers: [holder({ grade_clearance: 3 })] },
  'holder-designated': { matter: { level: 'top_secret', regime: 'state' }, about: copy({ level: 5 }) },
});
