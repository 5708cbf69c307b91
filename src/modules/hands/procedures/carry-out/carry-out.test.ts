import { expect, test } from 'vitest';
import { copy, holder, refusedHolders, refusedKeepers, secret, withSetting } from '#test/kit/hands-facts.ts';
import { describeRules, ordinary } from '#test/kit/rules.ts';
import { asked, signers } from '#test/kit/guards.ts';
import { approval, causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const [start_at, end_at] = ['2026-03-02T02:00:00.000Z', '2026-03-03T09:30:00.000Z'];
const input: Input = { carriers: ['c1'], bearers: ['reader'], purpose: '送审', destination: '某厅', start_at, end_at };
const bearers = [holder()];
const base = {
  ...ordinary,
  matter: secret,
  copies: [copy()],
  bearers,
  start: start_at,
  end: end_at,
  asked: ordinary.now,
  input,
};
const without = (name: keyof Input) => ({ input: { ...input, [name]: null } });
const top = { matter: { level: 'top_secret', regime: 'state' } as const, copies: [copy({ level: 5 })] };

/** Who lets them go, and from where, is seen when they leave; they are due when the journey ends. */
const rulesOfLeave = asked(
  rules,
  causes,
  'due_at-in-window',
  'case-no-given',
  'keeper-given',
  'signature-given',
  'let-go-by-another',
  'keeper-holder-designated',
  ...Object.keys(refusedKeepers((patch) => patch)),
  'registry',
  'desk-designated',
  'in-registry',
  'copy-mark-corrected',
  'acted_at-in-window',
);

describeRules('hands.carry-out', rulesOfLeave, base, {
  ...refusedHolders((patch) => ({ bearers: [holder(patch)] })),
  registered: { copies: [copy({ register_no: null })] },
  distributed: { copies: [copy({ undistributed: true })] },
  'until-collected': { copies: [copy({ collect_by: '2026-03-01' })] },
  'not-in-parcel': { copies: [copy({ packed: ['1-3'] })] },
  'not-left-over': { copies: [copy({ leftover: ['1-3'] })] },
  never: { copies: [copy({ cipher: true })] },
  'enough-bearers': top,
  'holder-designated': top,
  'named-reader': { copies: [copy({ province_level: true })] },
  entitled: { copies: [copy({ regime: 'company' })], bearers: [holder({ grade_clearance: 3 })] },
  'purpose-given': without('purpose'),
  'destination-given': without('destination'),
  'start-at-given': without('start_at'),
  'end-at-given': without('end_at'),
  'start_at-in-window': { start: '2026-06-02T02:00:00.000Z', end: '2026-06-03T02:00:00.000Z' },
  'end_at-in-window': { end: '2036-03-02T02:00:00.000Z' },
});

test('one signature per role serves every copy, whatever chains they have', () => {
  const settings = withSetting('CARRIER-051.scheme', {
    top_secret: ['dept_head', 'principal'],
    otherwise: ['dept_head', 'leader_in_charge'],
  });
  const copies = [copy(), copy({ id: 'c2', level: 5 }), copy({ id: 'c3' })];
  const signed = signers(approval, causes);
  expect(signed({ ...base, settings, copies })).toEqual(['dept_head', 'leader_in_charge', 'principal']);
  expect(signed({ ...base, copies: [copy({ level: 1, regime: 'own' })] })).toBeUndefined();
});
