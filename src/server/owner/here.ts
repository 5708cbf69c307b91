import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Where } from '../existing.ts';
import type { Owner } from './owner.ts';

/** The owner's part, done by this process; loaded when it is asked for. */
export function ownerHere({ dataDir, databaseUrl }: Where): Owner {
  const where = { dataDir, databaseUrl };
  return {
    async backUp() {
      const [{ backUp }, { folderOf }] = await Promise.all([
        import('../backup/backup.ts'),
        import('../backup/note.ts'),
      ]);
      const folder = folderOf(dataDir);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = path.join(folder, `${new Date().toISOString().replaceAll(':', '')}.jingui`);
      return (await backUp(where, file, { by: null, keys: false })).note;
    },
    async restoreBeside(asked, work) {
      const { restoreBeside } = await import('../drill/beside.ts');
      return restoreBeside(where, asked, work);
    },
  };
}
