/** Every sentence of the verifier, Chinese first. Entries are counted from 0, as in the export's files. */
export interface Says {
  readonly zh: string;
  readonly en: string;
}

function range(from: number, until: number): Says {
  return from === until
    ? { zh: `第 ${from} 条`, en: `entry ${from}` }
    : { zh: `第 ${from} 至 ${until} 条`, en: `entries ${from} to ${until}` };
}

function row(table: string, key: string): Says {
  return { zh: `业务表 ${table} 中主键为 ${key} 的行`, en: `the row of table ${table} with key ${key}` };
}

function touched(seq: number | undefined): Says {
  if (seq === undefined) return { zh: '台账中没有任何一条记录提到它', en: 'no entry of the ledger mentions it' };
  return { zh: `最后一次依规变动是第 ${seq} 条`, en: `the last entry that lawfully touched it is ${seq}` };
}

export const says = {
  missingFile: (file: string, why: string) => ({
    zh: `无法核验：缺少或无法读取 ${file}（${why}）`,
    en: `cannot verify: ${file} is missing or unreadable (${why})`,
  }),
  damagedFile: (file: string, why: string) => ({
    zh: `无法核验：${file} 已损坏（${why}）`,
    en: `cannot verify: ${file} is damaged (${why})`,
  }),
  damagedLine: (file: string, line: number, why: string) => ({
    zh: `无法核验：${file} 第 ${line} 行已损坏（${why}）`,
    en: `cannot verify: line ${line} of ${file} is damaged (${why})`,
  }),
  noCheckpoint: () => ({
    zh: '无法核验：导出中没有签名的检查点',
    en: 'cannot verify: the export holds no signed checkpoint',
  }),
  keyContradiction: () => ({
    zh: 'manifest.json 中的公钥与其核验密钥文本不一致',
    en: 'public_key and vkey of manifest.json are not the same key',
  }),
  otherKey: () => ({
    zh: '导出所用公钥不是核验者信任的公钥',
    en: "the export's key is not the key the verifier trusts",
  }),
  badSignature: (size: number | string) => ({
    zh: `检查点（${size}）的签名无效`,
    en: `the signature of checkpoint ${size} is not valid`,
  }),
  otherSm2Key: () => ({
    zh: '所给的 SM2 核验密钥不是本台账的密钥',
    en: 'the SM2 verifier key that was given is not one of this ledger',
  }),
  noSm2: () => ({
    zh: '无法核验 SM2 签名：缺少程序包 sm-crypto-v2，请在安装了金匮的机器上核验',
    en: 'cannot verify SM2 signatures: the package sm-crypto-v2 is not installed; verify where Jingui is installed',
  }),
  badSm2: (size: number | string) => ({
    zh: `检查点（${size}）没有有效的 SM2 签名`,
    en: `checkpoint ${size} bears no valid SM2 signature`,
  }),
  badWitness: () => ({
    zh: '见证检查点不是由本导出的密钥签名：见证文件损坏，或密钥已被调换',
    en: "the witnessed checkpoint is not signed by this export's key: the witness file is damaged or the key was exchanged",
  }),
  otherOrigin: (found: string, wanted: string) => ({
    zh: `检查点属于另一台账：${found}，而不是 ${wanted}`,
    en: `a checkpoint belongs to another ledger: ${found} instead of ${wanted}`,
  }),
  edited: (from: number, until: number) => ({
    zh: `${range(from, until).zh}被改动`,
    en: `${range(from, until).en} changed`,
  }),
  editedWithin: (from: number, until: number) => ({
    zh: `${range(from, until).zh}之中有改动（签名的检查点只能定位到这个范围）`,
    en: `something changed within ${range(from, until).en} (the signed checkpoints tell no more)`,
  }),
  editedOps: (seq: number) => ({
    zh: `第 ${seq} 条的数据变动与其记录不符`,
    en: `the row changes of entry ${seq} are not those the entry was sealed with`,
  }),
  notAnEntry: (seq: number) => ({ zh: `第 ${seq} 条不是有效的台账记录`, en: `line ${seq} is not a ledger entry` }),
  deleted: (from: number, until: number) => ({
    zh: `${range(from, until).zh}被删除`,
    en: `${range(from, until).en} deleted`,
  }),
  inserted: (from: number, until: number) => ({
    zh: `${range(from, until).zh}是插入或重复的，从未封存`,
    en: `${range(from, until).en} inserted or duplicated, never sealed`,
  }),
  reordered: (from: number, until: number) => ({
    zh: `${range(from, until).zh}的顺序被调换`,
    en: `${range(from, until).en} put in another order`,
  }),
  truncated: (file: string, has: number, wanted: number) => ({
    zh: `${file} 被截断：应有 ${wanted} 条，只有 ${has} 条`,
    en: `${file} is truncated: ${has} of ${wanted} entries are there`,
  }),
  contradiction: (size: number, last: number) => ({
    zh: `分叉：检查点 ${size} 与 ${last} 都有有效签名，但互相矛盾`,
    en: `fork: checkpoints ${size} and ${last} are both validly signed and contradict each other`,
  }),
  fork: (size: number) => ({
    zh: `分叉：前 ${size} 条与见证者留存的检查点不同，历史被重写并重新签名`,
    en: `fork: the first ${size} entries are not those the witness saw; history was rewritten and signed again`,
  }),
  rollback: (size: number, witness: number) => ({
    zh: `回退：见证者见过 ${witness} 条，导出只有 ${size} 条`,
    en: `rollback: the witness saw ${witness} entries, the export has ${size}`,
  }),
  manifestSize: (manifest: number, size: number) => ({
    zh: `manifest.json 称有 ${manifest} 条，最后的检查点为 ${size} 条`,
    en: `manifest.json speaks of ${manifest} entries, the last checkpoint of ${size}`,
  }),
  rowChanged: (table: string, key: string, columns: string, seq?: number) => ({
    zh: `${row(table, key).zh}被绕过系统改动（${columns}）；${touched(seq).zh}`,
    en: `${row(table, key).en} was changed behind the product's back (${columns}); ${touched(seq).en}`,
  }),
  rowMissing: (table: string, key: string, seq?: number) => ({
    zh: `${row(table, key).zh}被绕过系统删除；${touched(seq).zh}`,
    en: `${row(table, key).en} was deleted behind the product's back; ${touched(seq).en}`,
  }),
  rowExtra: (table: string, key: string, seq?: number) => ({
    zh: `${row(table, key).zh}被绕过系统添加；${touched(seq).zh}`,
    en: `${row(table, key).en} was added behind the product's back; ${touched(seq).en}`,
  }),
  rowTwice: (table: string, key: string) => ({
    zh: `${row(table, key).zh}出现两次`,
    en: `${row(table, key).en} is there twice`,
  }),
  rowRepeats: (table: string, key: string) => ({
    zh: `${row(table, key).zh}把同一字段写了两次`,
    en: `${row(table, key).en} names a column twice`,
  }),
  rowMember: (file: string, line: number, name: string) => ({
    zh: `${file} 第 ${line} 行的字段 ${name} 重复或未在 manifest.json 中列出`,
    en: `line ${line} of ${file} names ${name} twice, or manifest.json does not list it`,
  }),
  rowImpossible: (table: string, key: string, seq: number) => ({
    zh: `第 ${seq} 条所改动的${row(table, key).zh}当时并不存在，或添加了已存在的行`,
    en: `entry ${seq} changes ${row(table, key).en}, which did not exist then, or adds it twice`,
  }),
  unlistedTable: (table: string) => ({
    zh: `台账中有业务表 ${table}，导出中却没有`,
    en: `the ledger writes table ${table}, which the export leaves out`,
  }),
  unledgeredFile: (file: string) => ({
    zh: `${file} 不在 manifest.json 所列的表中，未予核验`,
    en: `${file} is not a table that manifest.json lists and was not checked`,
  }),
  repeated: (seq: number, first: number) => ({
    zh: `第 ${seq} 条与第 ${first} 条是同一编号：旧记录被重放`,
    en: `entry ${seq} has the number of entry ${first}: an old entry was played again`,
  }),
  copied: (id: string, first?: number) => ({
    zh: `未封存的记录 ${id} 是${first === undefined ? '另一条未封存记录' : `第 ${first} 条`}的重放`,
    en: `the unsealed entry ${id} is a copy of ${first === undefined ? 'another unsealed one' : `entry ${first}`}`,
  }),
  otherNumber: (id: string, own: string) => ({
    zh: `未封存的记录 ${id} 的正文写的是另一编号（${own}）`,
    en: `the text of the unsealed entry ${id} bears another number (${own})`,
  }),
  columns: (seq: number, columns: readonly string[]) => ({
    zh: `第 ${seq} 条在数据库中显示的内容（${columns.join('、')}）与其已签名的正文不符`,
    en: `what the database shows of entry ${seq} (${columns.join(', ')}) is not what its signed text says`,
  }),
  credential: (name: string, seq?: number) => ({
    zh: `人员 ${name} 的口令不是台账记录所设的那一个（${seq === undefined ? '没有任何记录设过' : `最后由第 ${seq} 条设定`}）：被绕过系统写入或改动`,
    en: `the password of person ${name} is not the one an entry set (${seq === undefined ? 'none did' : `entry ${seq} was the last`}): it was written or changed behind the product's back`,
  }),
  credentialGone: (name: string, seq: number) => ({
    zh: `人员 ${name} 的口令由第 ${seq} 条设定，却已不在：被绕过系统删除`,
    en: `entry ${seq} set a password for person ${name} that is no longer there: it was deleted behind the product's back`,
  }),
  rowUnproven: (table: string, key: string, id: string) => ({
    zh: `${row(table, key).zh}只有未封存的记录 ${id} 可以解释，未经证实`,
    en: `only the unsealed entry ${id} accounts for ${row(table, key).en}: unproven`,
  }),
  unsealedChanges: (id: string) => ({
    zh: `记录 ${id} 尚未封存，它所称的数据变动未经证实`,
    en: `entry ${id} is not sealed: the row changes it claims are unproven`,
  }),
  unsealedOps: (id: string) => ({
    zh: `未封存的记录 ${id} 的数据变动与其正文不符`,
    en: `the row changes of the unsealed entry ${id} are not those of its text`,
  }),
  unsealedNoEntry: (id: string) => ({
    zh: `未封存的 ${id} 不是有效的台账记录`,
    en: `the unsealed ${id} is not a ledger entry`,
  }),
  rowsSkipped: () => ({
    zh: '台账本身不完整，未再比对业务行',
    en: 'business rows were not compared, because the ledger itself is not whole',
  }),
  unsealed: (count: number) => ({
    zh: `有 ${count} 条记录在导出时尚未封存，未受签名保护`,
    en: `${count} entries were not yet sealed when exported; no signature covers them`,
  }),
} as const satisfies Record<string, (...args: never[]) => Says>;
