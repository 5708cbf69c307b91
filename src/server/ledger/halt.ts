import type { Instant } from '#kernel/json.ts';
import type { Alarm } from './alarm.ts';

/** Why the sealer stopped for good. Sealing on would sign what is not true, so a person must look first. */
export type HaltKind =
  | 'bad_mac'
  | 'replayed'
  | 'bad_place'
  | 'bad_tree'
  | 'bad_record'
  | 'forked'
  | 'rolled_back'
  | 'other_keys';

/** Halts over an entry: lifted, it is set aside and never sealed. */
export const ofEntries = ['bad_mac', 'replayed', 'bad_place'] as const satisfies readonly HaltKind[];
/** Halts over the whole: lifted only once what was found is so no more. Each is called by its moment, so that one can come again. */
export const ofTree = ['bad_tree', 'bad_record', 'forked', 'rolled_back'] as const satisfies readonly HaltKind[];
/** Until the audit administrator lifts them, over restarts too. With keys that are not the ledger's nothing was done to it. */
export const lasting: readonly HaltKind[] = [...ofEntries, ...ofTree];

export interface Halt extends Alarm {
  readonly kind: HaltKind;
}

export const halts = {
  badMac: (unitId: string, entryId: string): Halt => ({
    kind: 'bad_mac',
    unitId,
    entryId,
    says: {
      zh: `台账记录 ${entryId} 的校验码不符：它不是由本系统写入的，或写入后被改动。固化已停止，请由安全审计员核查`,
      en: `the MAC of ledger entry ${entryId} is wrong: the product did not write it, or it was changed afterwards. Sealing has stopped; the audit administrator must look into it`,
    },
  }),
  replayed: (unitId: string, entryId: string, ownId: string): Halt => ({
    kind: 'replayed',
    unitId,
    entryId,
    says: {
      zh: `台账记录 ${entryId} 的正文写的是另一编号（${ownId}）：旧记录被复制重放。固化已停止，请由安全审计员核查`,
      en: `the text of ledger entry ${entryId} bears another number (${ownId}): an old entry was copied and played again. Sealing has stopped; the audit administrator must look into it`,
    },
  }),
  badPlace: (unitId: string, entryId: string): Halt => ({
    kind: 'bad_place',
    unitId,
    entryId,
    says: {
      zh: `台账记录 ${entryId} 所称的写入事务并不存在：它被绕过系统插入，会使其后的记录都无法固化。固化已停止，请由安全审计员核查`,
      en: `ledger entry ${entryId} names a transaction there never was: it was put in behind the product's back and would keep all later ones from being sealed. Sealing has stopped; the audit administrator must look into it`,
    },
  }),
  badTree: (at: Instant): Halt => ({
    kind: 'bad_tree',
    unitId: '',
    entryId: at,
    says: {
      zh: '台账的树与最后签名的检查点不一致：数据库被绕过系统改动。固化已停止，请由安全审计员核查',
      en: "the ledger's tree does not agree with the last signed checkpoint: the database was changed behind the product's back. Sealing has stopped; the audit administrator must look into it",
    },
  }),
  rolledBack: (at: Instant): Halt => ({
    kind: 'rolled_back',
    unitId: '',
    entryId: at,
    says: {
      zh: '台账比本系统已签名的更短：数据库被回退。固化已停止，请由安全审计员核查',
      en: 'the ledger is shorter than what was signed before: the database was rolled back. Sealing has stopped; the audit administrator must look into it',
    },
  }),
  forked: (at: Instant): Halt => ({
    kind: 'forked',
    unitId: '',
    entryId: at,
    says: {
      zh: '数据库里的台账与本系统先前签名并存于数据库之外的检查点不是同一历史。固化已停止，请由安全审计员核查',
      en: 'the ledger in the database is another history than the checkpoint signed before and kept outside the database. Sealing has stopped; the audit administrator must look into it',
    },
  }),
  badRecord: (at: Instant): Halt => ({
    kind: 'bad_record',
    unitId: '',
    entryId: at,
    says: {
      zh: '数据目录 ledger/record.jsonl 中有不是本系统写入的内容。固化已停止，请由安全审计员核查',
      en: 'ledger/record.jsonl in the data directory holds what the product did not write. Sealing has stopped; the audit administrator must look into it',
    },
  }),
  otherKeys: (wanted: string, found: string): Halt => ({
    kind: 'other_keys',
    unitId: '',
    entryId: '',
    says: {
      zh: `数据库的台账属于 ${found}，数据目录里的密钥属于 ${wanted} 或已更换。请恢复原来的 keys 目录`,
      en: `the ledger in the database belongs to ${found}, the keys in the data directory to ${wanted}, or they were exchanged. Bring back the original keys folder`,
    },
  }),
} as const;
