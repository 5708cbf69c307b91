import { insert, type RowOp } from '#kernel/effect.ts';
import type { Instant } from '#kernel/json.ts';
import { type OutsideUnit, outsideUnit } from '#modules/organization/index.ts';

const listed: readonly Pick<OutsideUnit, 'name' | 'serves' | 'above'>[] = [
  { name: '机要通信', serves: 'confidential_post', above: null },
  { name: '机要交通局', serves: 'confidential_courier', above: null },
  { name: '试验市保密局', serves: 'superior_bureau', above: null },
  { name: '试验省某厅', serves: 'superior_dept', above: null },
  { name: '国家保密测评中心', serves: 'testing', above: null },
  { name: '试验省人民政府', serves: 'above_issuer', above: '试验省某厅' },
];

/** The services and the bodies above every test unit works with. */
export function outsideUnits(at: Instant): RowOp[] {
  return listed.map((one) => {
    const row = { ...one, document: '试保〔2026〕6号', listed_by: 'officer', listed_at: at, ended_at: null };
    return insert(outsideUnit, { id: `outside-${one.serves}`, ...row });
  });
}

/** Whose letter closes a step outside, where it is not that of the body most papers come from. */
export function senderFor(role: string): { readonly sender?: string } {
  return role === 'superior_bureau' ? { sender: '试验市保密局' } : {};
}

/** Handed to the confidential post against its receipt. */
export const byPost = { channel: 'confidential_post', service: '机要通信', receipt_no: '机通0001' } as const;
