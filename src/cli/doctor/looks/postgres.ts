import { findBinaries } from '#server/db/embedded/binaries.ts';
import { check } from '../check.ts';
import type { Look } from '../look.ts';

export const look = {
  id: 'postgres',
  turn: 20,
  at: 'machine',
  look: async ({ databaseUrl }) => {
    if (databaseUrl) return undefined;
    const { postgres, major } = await findBinaries();
    const [zh, en] = [`内置 PostgreSQL ${major}（${postgres}）`, `bundled PostgreSQL ${major} (${postgres})`];
    return check('postgres', 'ok', zh, en);
  },
} satisfies Look;
