import { expect } from 'vitest';
import { copied, original, wanted } from '../../kit/carriers-copying.ts';
import { journey, paper, topSecret } from '../../kit/carriers-hands.ts';
import { ordered } from '../../kit/carriers-making.ts';
import type { World } from '../../kit/world.ts';
import { approve, clocked, type Driven, quiet } from '../kit.ts';

const own = { ...topSecret, scope: ['p:drafter'] };
const outside = ['originator', 'superior_bureau'];

const askCopy = (patch: object = { level: 'confidential' }): Driven =>
  quiet(async (w) => w.act('drafter', 'making.copy', { ...wanted, carrier: (await original(w, patch)).carrier }));

async function copying(w: World, patch: object, without: readonly string[] = []) {
  const input = { ...wanted, carrier: (await original(w, patch)).carrier };
  const id = await approve(w, 'drafter', 'making.copy', input, without);
  return w.act('clerk', 'making.copy', input, id ? { case: id } : {});
}
const copy = (patch: object = { level: 'confidential' }): Driven => quiet((w) => copying(w, patch));
const withoutIssuer = (patch: object = { level: 'confidential' }): Driven => quiet((w) => copying(w, patch, outside));
/** Made before anybody has agreed. */
const unasked = (patch: object = { level: 'confidential' }): Driven =>
  quiet(async (w) => {
    const input = { ...wanted, carrier: (await original(w, patch)).carrier };
    const asked = await w.act('drafter', 'making.copy', input);
    return w.act('clerk', 'making.copy', input, { case: asked.body.approval.id });
  });
/** Every copy that is made has its number, unit, count and day; what has none is no copy anybody could hand out. */
const numbered: Driven = quiet(async (w) => {
  const { carrier, document } = await original(w, { level: 'confidential' });
  const input = { ...wanted, carrier };
  const id = await approve(w, 'drafter', 'making.copy', input);
  const made = await w.done('clerk', 'making.copy', input, id ? { case: id } : {});
  const numbers = made.carriers.map((one: { copy_no: number }) => one.copy_no);
  expect(numbers).toEqual([6, 7]);
  expect(made.stamp).toContain('测试市某局复制　共2份');
  const { rows } = (await w.get('clerk', `/api/registers/carriers?document_id=${document}`)).body;
  expect(rows.filter((row: { copy_no: number | null }) => row.copy_no === null)).toEqual([]);
  expect((await w.act('clerk', 'hands.take-back', { carrier: 'unnumbered' })).status).toBe(404);
  return undefined;
});

const print13: Driven = quiet(async (w) => {
  const twelve = Array.from({ length: 12 }, (_, n) => ({ unit: `试验市第${n + 1}局`, copies: 1 }));
  const { order } = await ordered(w, { recipients: twelve, kept: 0 });
  return w.act('clerk', 'making.make', { order, printed: 13 });
});

const company = { regime: 'company', period: { kind: 'long' }, source: 'other' };
const askCarry = (patch: object = {}, bearers = ['reader']): Driven =>
  quiet(async (w) => w.act('reader', 'hands.carry-out', journey((await paper(w, patch)).copies, bearers)));

/** Approved, and taken along. */
async function carrying(w: World, patch: object, pass: object) {
  const request = await approve(w, 'reader', 'hands.carry-out', journey((await paper(w, patch)).copies, ['reader']));
  return w.act('clerk', 'hands.depart', { carry_out: request, keeper: 'reader', signature: true, ...pass });
}
const carry = (patch: object = {}): Driven => clocked((w) => carrying(w, patch, { case_no: '箱03' }));

export const making: Readonly<Record<string, Driven>> = {
  't000-1 #1': askCarry(),
  't000-1 #2': askCarry(company),
  't000-1 #3': withoutIssuer({}),
  't000-1 #10': carry(company),
  't000-4 #1': askCopy({ level: 'confidential', issuer_rank: 'provincial' }),
  't000-4 #2': withoutIssuer({ level: 'confidential', issuer_rank: 'central' }),
  't000-4 #4': askCarry(),
  't000-4 #10': copy({ level: 'confidential', issuer_rank: 'provincial' }),
  't000-5 #2': askCopy(),
  't001-2 #2': unasked({ level: 'confidential', kind: 'petition_file' }),
  't001-4 #3': askCopy({ kind: 'cipher_telegram' }),
  't001-4 #5': print13,
  't001-4 #6': copy(own),
  't002-2 #2': numbered,
  't002-2 #6': clocked((w) => carrying(w, {}, {})),
  't002-3 #4': withoutIssuer(),
  't003-2 #1': quiet(async (w) => {
    const asked = await w.act('reader', 'hands.carry-out', journey((await paper(w)).copies, ['reader']));
    return w.act('clerk', 'hands.carry-pass', { carry_out: asked.body.approval.id });
  }),
  't003-3a #2': unasked(own),
  't003-3a #4': print13,
  't003-3c #5': print13,
  't003-3c #7': quiet(async (w) => {
    const [one] = await copied(w, (await original(w)).carrier);
    return w.act('clerk', 'making.label-copy', { carrier: one?.id, level: 'confidential' });
  }),
  't003-3g #2': askCarry({ level: 'secret' }),
  't003-3g #3': askCarry(topSecret),
  't003-3g #12': carry(),
  't003-3j #2': askCarry({ kind: 'cipher_telegram' }),
  't003-3k #2': numbered,
  't003-3k #10': copy(),
  't003-3l #2': askCopy(),
  't003-3m #9': unasked(),
  't004-10 #3': withoutIssuer(own),
  't004-10 #4': print13,
  't004-10 #6': askCarry(),
};
