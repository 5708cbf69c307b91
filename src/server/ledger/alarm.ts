import type pg from 'pg';
import type { Text } from '#kernel/text.ts';
import type { Lift } from './lift.ts';

/** What the audit administrator has to know of; what is more than that stops the sealer (`halt.ts`). */
export interface Alarm {
  readonly kind: string;
  readonly unitId: string;
  /** The entry concerned, or ''. */
  readonly entryId: string;
  readonly says: Text;
}

export const alarms = {
  unsealed: (unitId: string, entryId: string): Alarm => ({
    kind: 'unsealed',
    unitId,
    entryId,
    says: {
      zh: `台账记录 ${entryId} 超过一分钟仍未固化：固化停滞，或它是被绕过系统插入的。在固化之前，它什么也证明不了`,
      en: `ledger entry ${entryId} has been without its seal for over a minute: sealing stands still, or the entry was put in behind the product's back. Until it is sealed it proves nothing`,
    },
  }),
  lifted: ({ key, name, reason }: Lift): Alarm => ({
    kind: 'lifted',
    unitId: '',
    entryId: key,
    says: {
      zh: `${name}核查后恢复固化，理由：${reason}`,
      en: `${name} looked into it and let sealing go on. Reason: ${reason}`,
    },
  }),
  credential: (unitId: string, person: string): Alarm => ({
    kind: 'credential',
    unitId,
    entryId: person,
    says: {
      zh: `人员 ${person} 的口令不是台账中任何一条记录所设：它被绕过系统写入或改动。凭它不能登录，请另给设定口令的链接并核查`,
      en: `no entry of the ledger set the password of person ${person}: it was written or changed behind the product's back. It opens nothing; give a link to choose another password and look into it`,
    },
  }),
  factor: (unitId: string, person: string): Alarm => ({
    kind: 'factor',
    unitId,
    entryId: person,
    says: {
      zh: `人员 ${person} 的第二种鉴别方式与台账不符：它被绕过系统写入、改动或删除。不符的不予采用，请核查并按规定重置`,
      en: `what person ${person} proves himself by beside the password is not what the ledger says: it was written, changed or deleted behind the product's back. What differs opens nothing; look into it and reset it`,
    },
  }),
  link: (unitId: string, person: string): Alarm => ({
    kind: 'link',
    unitId,
    entryId: person,
    says: {
      zh: `人员 ${person} 的目录账号关联与台账不符：它被绕过系统写入或改动。凭它不能登录，请核查`,
      en: `the directory account linked to person ${person} is not the one the ledger knows: the link was written or changed behind the product's back. It opens nothing; look into it`,
    },
  }),
  session: (unitId: string, person: string): Alarm => ({
    kind: 'session',
    unitId,
    entryId: person,
    says: {
      zh: `以${person === 'system' ? '系统' : `人员 ${person} 的`}身份打开的一个会话没有登录记录：它被绕过系统写入，已被拒绝`,
      en: `a session as ${person === 'system' ? 'the system' : `person ${person}`} has no sign-in on record: it was put in behind the product's back and was refused`,
    },
  }),
  missing: (seq: number): Alarm => ({
    kind: 'missing',
    unitId: '',
    entryId: String(seq),
    says: {
      zh: `台账第 ${seq} 条不在数据库中：它被删除`,
      en: `entry ${seq} of the ledger is not in the database: it was deleted`,
    },
  }),
  history: (size: number): Alarm => ({
    kind: 'history',
    unitId: '',
    entryId: String(size),
    says: {
      zh: `台账前 ${size} 条与已签名的检查点不符：其中有记录被改动、删除或调换。请导出后离线核验，以确定是哪一条`,
      en: `the first ${size} entries of the ledger are not those of the signed checkpoint: some were altered, deleted or exchanged. Export and verify offline to see which`,
    },
  }),
  altered: (unitId: string, entryId: string, members: readonly string[]): Alarm => ({
    kind: 'altered',
    unitId,
    entryId,
    says: {
      zh: `台账记录 ${entryId} 在数据库中被改动（${members.join('、')}）。台账页显示其正文，并标出改动`,
      en: `ledger entry ${entryId} was altered in the database (${members.join(', ')}). The ledger page shows its text and marks what was altered`,
    },
  }),
  newRecord: (size: string): Alarm => ({
    kind: 'new_record',
    unitId: '',
    entryId: size,
    says: {
      zh: `数据库之外的检查点记录（数据目录 ledger/record.jsonl）不在，已从第 ${size} 条起重新开始。恢复备份或升级之后属正常，否则请核对最近一次留存的检查点`,
      en: `the record of checkpoints outside the database (ledger/record.jsonl in the data directory) was missing and is begun anew at ${size} entries. That is so after a restore or an upgrade; otherwise compare with the last checkpoint that was taken`,
    },
  }),
} as const;

/** Kept once for each kind and entry. Answers whether it is new. */
export async function raise(client: pg.ClientBase | pg.Pool, { kind, unitId, entryId, says }: Alarm): Promise<boolean> {
  const { rowCount } = await client.query(
    'insert into ledger_alarm (kind, unit_id, entry_id, zh, en) values ($1, $2, $3, $4, $5) on conflict do nothing',
    [kind, unitId, entryId, says.zh, says.en],
  );
  return rowCount === 1;
}
