import { DatabaseAway } from '../db/away.ts';
import type { OnProgress, ProgressStep } from '../progress.ts';
import { ballastOf, ballastSize, layBallast, rescue } from './ballast.ts';
import { type Disk, foldersOf, type ReadDisk } from './disk.ts';
import { isDesperate, type Room, roomOn, shareUsed } from './room.ts';
import { logFault } from '../log-fault.ts';

const everyMs = 2000;
/** Until then after the start nothing is laid down: who only looks in leaves nothing behind. */
const ballastAfterMs = 30_000;

export interface RoomWatch {
  readonly room: () => Room;
  begin(): void;
  stop(): Promise<void>;
}

interface Watching {
  readonly dataDir: string;
  readonly read: ReadDisk;
  readonly onProgress: OnProgress;
  /** Told what is so at the start and after each change, and again where telling was not possible. */
  readonly tell: (room: Room) => Promise<void>;
}

/** Looks at the disks again and again: says when room gets scarce, and gives the ballast back when there is none at all. */
export function watchRoom({ dataDir, read, onProgress, tell }: Watching): RoomWatch {
  let room: Room = 'wide';
  let told: Room | undefined;
  let running: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let began = 0;

  async function look(): Promise<void> {
    const disks = await Promise.all(foldersOf(dataDir).map(read));
    const before = room;
    room = roomOn(disks, before);
    if (room !== before) onProgress(words(room, Math.max(...disks.map(shareUsed))));
    await heedBallast(disks[0] as Disk);
    if (room === told) return;
    const now = room;
    await tell(now);
    told = now;
  }

  async function heedBallast(disk: Disk): Promise<void> {
    if (isDesperate(disk)) return rescue(dataDir, onProgress, async () => disk);
    if (room !== 'wide' || performance.now() - began < ballastAfterMs || (await ballastOf(dataDir)) > 0) return;
    const size = ballastSize(disk);
    if (size > 0) await layBallast(dataDir, size);
  }

  function tick(): void {
    running = running.then(look).catch((error: unknown) => {
      // A full disk took the database with it: it is told when that is back.
      if (!(error instanceof DatabaseAway)) logFault(error);
    });
  }

  return {
    room: () => room,
    begin: () => {
      began = performance.now();
      timer = setInterval(tick, everyMs);
      tick();
    },
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

function words(room: Room, share: number): ProgressStep {
  const percent = Math.floor(share * 100);
  if (room === 'wide')
    return { zh: `磁盘已用 ${percent}%，空间恢复正常`, en: `the disk is ${percent} % full: there is room again` };
  if (room === 'scarce')
    return {
      level: 'warn',
      zh: `磁盘已用 ${percent}%，请腾出空间；用到 90% 即转为只读`,
      en: `the disk is ${percent} % full: make room; at 90 % nothing is written any more`,
    };
  return {
    level: 'warn',
    zh: `磁盘已用 ${percent}%，系统转为只读；腾出空间后自动恢复`,
    en: `the disk is ${percent} % full: read-only until there is room, then it goes on by itself`,
  };
}
