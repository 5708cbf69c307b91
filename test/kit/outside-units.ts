import { insert, type RowOp } from '#kernel/effect.ts';
import type { Instant } from '#kernel/json.ts';
import { type OutsideUnit, outsideUnit } from '#modules/mail/index.ts';

const listed: readonly Pick<OutsideUnit, 'name' | 'serves'>[] = [
  { name: '机要通信', serves: 'confidential_post' },
  { name: '机要交通局', serves: 'confidential_courier' },
  { name: '试验市保密局', serves: 'return' },
];

/** The services and the bureau every test unit works with. */
export function outsideUnits(at: Instant): RowOp[] {
  return listed.map((one) => {
    const row = { ...one, document: '试保〔2026〕6号', listed_by: 'officer', listed_at: at, ended_at: null };
    return insert(outsideUnit, { id: `outside-${one.serves}`, ...row });
  });
}

/** Handed to the confidential post against its receipt. */
export const byPost = { channel: 'confidential_post', service: '机要通信', receipt_no: '机通0001' } as const;
