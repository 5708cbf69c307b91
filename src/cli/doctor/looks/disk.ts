import { REFUSE_BELOW_MB } from '#server/db/embedded/folders.ts';
import { rescue } from '#server/disk/ballast.ts';
import { foldersOf, type ReadDisk, readDisk } from '#server/disk/disk.ts';
import { roomOn, shareUsed } from '#server/disk/room.ts';
import { type Check, check } from '../check.ts';
import type { Look } from '../look.ts';

export const look = {
  id: 'disk',
  turn: 40,
  at: 'machine',
  look: ({ dataDir }) => checkDisk(dataDir),
} satisfies Look;

/** Gives the ballast back where there is no room at all: then the server comes up again. */
export async function checkDisk(dataDir: string, read: ReadDisk = readDisk): Promise<Check[]> {
  const given: Check[] = [];
  await rescue(dataDir, ({ zh, en }) => given.push(check('ballast', 'warn', zh, en)), read);
  const disks = await Promise.all(foldersOf(dataDir).map(read));
  const free = Math.min(...disks.map((disk) => disk.free));
  const percent = Math.floor(Math.max(...disks.map(shareUsed)) * 100);
  const room = roomOn(disks, 'wide');
  const verdict = room === 'none' || free < REFUSE_BELOW_MB * 2 ** 20 ? 'bad' : room === 'scarce' ? 'warn' : 'ok';
  const [size, consequence] = [Math.floor(free / 2 ** 20), consequences[room]];
  const zh = `数据目录所在磁盘已用 ${percent}%，剩余 ${size} MB${consequence.zh}`;
  const en = `the disk of the data directory is ${percent} % full, ${size} MB free${consequence.en}`;
  return [...given, check('disk', verdict, zh, en)];
}

const consequences = {
  wide: { zh: '', en: '' },
  scarce: { zh: '：用到 90% 即转为只读，请腾出空间', en: ': at 90 % nothing is written any more, make room' },
  none: {
    zh: '：系统为只读，腾出空间后自动恢复',
    en: ': the server is read-only until there is room, then it goes on by itself',
  },
} as const;
