import { readNumbers } from '#modules/documents/door/copy-numbers.ts';
import type { OrderFacts } from '../door/facts/order.ts';

/** Which copies go to whom, in the order of the approved distribution. */
export interface Allotment {
  readonly unit: string;
  readonly numbers: readonly number[];
}

export type Asked = readonly { readonly unit: string; readonly numbers: string }[] | null | undefined;

export interface Allotted {
  readonly parcels: readonly Allotment[];
  readonly kept: readonly number[];
}

/** The allotment asked for, or the plain one: numbers in order of the distribution, the rest kept. Unreadable numbers count as none. */
export function allot(order: OrderFacts['order'], asked: Asked): Allotted {
  const all = Array.from({ length: order.copies }, (_, n) => (order.first_no ?? 1) + n);
  if (asked && asked.length > 0) {
    const parcels = asked.map((one) => ({ unit: one.unit.trim(), numbers: readNumbers(one.numbers) ?? [] }));
    const used = new Set(parcels.flatMap((one) => one.numbers));
    return { parcels, kept: all.filter((n) => !used.has(n)) };
  }
  const parcels: Allotment[] = [];
  let given = 0;
  for (const { unit, copies } of order.recipients) {
    parcels.push({ unit, numbers: all.slice(given, given + copies) });
    given += copies;
  }
  return { parcels, kept: all.slice(given) };
}

/** Every recipient gets the copies approved for it, each copy goes to one, and what is left is what was to be kept. */
export function addsUp(order: OrderFacts['order'], { parcels, kept }: Allotted): boolean {
  const numbers = parcels.flatMap((one) => one.numbers);
  const first = order.first_no ?? 1;
  const ofRun = numbers.every((n) => n >= first && n < first + order.copies);
  const counts = order.recipients.every(
    ({ unit, copies }) =>
      parcels.filter((one) => one.unit === unit).reduce((sum, one) => sum + one.numbers.length, 0) === copies,
  );
  return ofRun && counts && new Set(numbers).size === numbers.length && kept.length === order.kept;
}
