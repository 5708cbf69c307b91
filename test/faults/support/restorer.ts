import { restore } from '#server/backup/restore.ts';

// node restorer.ts DATA_DIR DATABASE_URL FILE: restores and says each step; ends with "done".
const [dataDir = '', databaseUrl = '', file = ''] = process.argv.slice(2);
await restore({ dataDir, databaseUrl, onProgress: ({ en }) => process.stdout.write(`${en}\n`) }, file);
process.stdout.write('done\n');
