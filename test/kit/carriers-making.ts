import { type OwnDocument, ownDocument } from './own-document.ts';
import { byPost } from './outside-units.ts';
import type { World } from './world.ts';

export const five = [
  { unit: '试验市甲局', copies: 3 },
  { unit: '试验市乙局', copies: 2 },
];

export interface Parcel {
  readonly id: string;
  readonly no: string;
  readonly recipient: string;
  readonly copies: number;
  readonly numbers: string;
}

type Options = OwnDocument & {
  readonly recipients?: readonly { unit: string; copies: number }[];
  readonly kept?: number;
};

/** A document of our own whose printing was approved: the print order. */
export async function ordered(
  w: World,
  options: Options = {},
): Promise<{ readonly document: string; readonly order: string }> {
  const { recipients = five, kept = 1, ...own } = options;
  const document = await ownDocument(w, own);
  const asked = await w.act('drafter', 'making.request-print', { document, recipients, kept });
  let order = asked.body.id as string;
  for (const role of asked.status === 202 ? asked.body.approval.steps : []) {
    order = (await w.sign(role === 'dept_head' ? 'head' : 'leader', asked.body.approval.id)).id;
  }
  return { document, order };
}

/** Printed, numbered and packed. */
export async function packed(
  w: World,
  options: Options = {},
): Promise<{ parcels: Parcel[]; order: string; document: string }> {
  const { document, order } = await ordered(w, options);
  const copies = (options.recipients ?? five).reduce((sum, one) => sum + one.copies, options.kept ?? 1);
  await w.done('clerk', 'making.make', { order, printed: copies });
  const { parcels } = await w.done('clerk', 'making.distribute', { order, checked: true });
  return { parcels, order, document };
}

/** Counted again and handed to a courier service. */
export async function sent(w: World, options: Options = {}): Promise<Parcel> {
  const { parcels } = await packed(w, options);
  const parcel = parcels[0] as Parcel;
  await w.done('clerk', 'mail.recount', {
    dispatch: parcel.id,
    recipient: parcel.recipient,
    numbers: parcel.numbers,
  });
  await w.done('clerk', 'mail.dispatch', { dispatch: parcel.id, ...byPost });
  return parcel;
}
