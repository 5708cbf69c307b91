import type { Kysely } from 'kysely';
import { civilDay } from '#kernel/civil.ts';
import { defineReadiness } from '#kernel/readiness.ts';
import type { SystemDatabase } from './tables.ts';

export const drilled = defineReadiness<Kysely<SystemDatabase>>({
  id: 'system.drilled',
  title: { zh: '恢复演练', en: 'Restore drill' },
  owner: 'system_admin',
  act: 'system.record-drill',
  look: async ({ tx, unit }) => {
    const last = await tx
      .selectFrom('drill')
      .select(['started_at', 'result'])
      .where('unit_id', '=', unit.id)
      .orderBy('started_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (!last) return { done: false, says: { zh: '还没有演练过', en: 'None yet' } };
    const [day, same] = [civilDay(last.started_at), last.result === 'same'];
    return {
      done: same,
      says: {
        zh: `${day} 演练，恢复前后${same ? '一致' : '不一致'}`,
        en: `On ${day}: ${same ? 'the same before and after' : 'different before and after'}`,
      },
    };
  },
});
