import type { Actor } from '#kernel/actor.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { SettleFacts } from '../../facts/settle-stray.ts';
import { atDesk, clerk, copy } from '#test/kit/hands-facts.ts';
import { anybody, describeRules } from '#test/kit/rules.ts';
import { stray } from '#test/kit/stray-facts.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { stray: 's', outcome: 'mislabelled', note: '码来自旧封套' };
const officer: Actor = { ...clerk, id: 'officer', roles: ['secrecy_officer'] };
const base: Ask<SettleFacts, Input> = {
  ...atDesk,
  actor: officer,
  stray: stray({ status: 'held' }),
  copy: copy({ hand: 'destroyed' }),
  destroyers: [],
  owed: [],
  input,
};

describeRules('counting.settle-stray', rules, base, {
  registry: { actor: anybody },
  'by-the-office': { actor: { ...clerk, id: 'clerk2' } },
  'finder-does-not-settle': { stray: stray({ status: 'held', found_by: 'officer' }) },
  'destroyer-does-not-settle': { destroyers: ['officer'] },
  'still-open': { stray: stray({ status: 'settled' }) },
  'held-first': { stray: stray() },
  'outcome-fits': { input: { ...input, outcome: 'put_back' } },
  explained: { input: { stray: 's', outcome: 'mislabelled' } },
  'in-its-place': {
    stray: stray({ kind: 'misplaced' }),
    copy: copy({ place_id: 'cabinet' }),
    input: { stray: 's', outcome: 'put_back', place: 'elsewhere' },
  },
});
