import type { Actor } from '#kernel/actor.ts';
import type { Circumstances } from '#kernel/verdict.ts';
import { paper } from '#test/kit/letters.ts';
import { anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import type { Facts } from './facts.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const sha256 = 'a'.repeat(64);
const input: Input = { ...paper, seen_by: [...paper.seen_by], case: 'k', shows_no_secret: false };
const file: Input = { ...input, file: { name: '批复.pdf', upload: 'u', sha256 } };
const base: Circumstances & Facts & { readonly input: Input; readonly matter: Facts['matter'] } = {
  ...ordinary,
  actor: anybody,
  record: { table: 'case', id: 'k' },
  matter: { level: 'secret', regime: 'state' },
  label: null,
  witnesses: input.seen_by.map((id) => ({ ...anybody, id })),
  arrived: null,
  marks: [],
  input,
};

const seenBy = (patch: Partial<Actor>) => ({ witnesses: base.witnesses.map((one) => ({ ...one, ...patch })) });

describeRules('evidence.submit', rules, base, {
  'site-level': { input: file },
  'record-first': { input: file, record: null },
  'one-record': { input: { ...input, person: 'p1' } },
  'sender-given': { input: { ...input, sender: ' ' } },
  'document_no-given': { input: { ...input, document_no: undefined } },
  'dated-in-window': { input: { ...input, dated: '2030-01-01' } },
  'paper-noted': { input: { ...input, seen_by: ['printer', 'printer'] } },
  witnesses: { witnesses: [{ ...anybody, id: 'printer' }] },
  pledged: seenBy({ unready: ['PEOPLE-005'] }),
  trained: seenBy({ unready: ['PEOPLE-006'] }),
  'unmarked-file': { marks: ['机密★20年'] },
  machine: { input: { ...input, file_sha256: sha256 } },
  arrived: { input: { ...file, shows_no_secret: true } },
});
