import { notesOf } from '#server/backup/note.ts';
import { check } from '../check.ts';
import type { Look } from '../look.ts';

/** A day, which is what SYSTEM-013 and the recovery point of SYSTEM-016 are where a unit's text says nothing else. */
const freshHours = 24;

export const look = {
  id: 'backup',
  turn: 130,
  at: 'database',
  look: async ({ dataDir, installed }) => {
    if (!installed) return undefined;
    const [last] = await notesOf(dataDir);
    if (!last)
      return check('backup', 'warn', '还没有备份：jingui backup <文件>', 'there is no backup yet: jingui backup FILE');
    const hours = Math.floor((Date.now() - Date.parse(last.made_at)) / 3_600_000);
    const [zh, en] = [
      `最近的备份 ${last.file}，${hours} 小时前`,
      `the last backup is ${last.file}, ${hours} hours old`,
    ];
    if (hours < freshHours) return check('backup', 'ok', zh, en);
    return check(
      'backup',
      'warn',
      `${zh}，已超过一天：jingui backup <文件>`,
      `${en}: more than a day. jingui backup FILE`,
    );
  },
} satisfies Look;
