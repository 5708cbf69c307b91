import { daysBetween } from '#kernel/civil.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { Ready } from '#kernel/readiness.ts';
import type { Text } from '#kernel/text.ts';
import { notFound, type Answer } from '../act/answer.ts';
import { circumstancesOf } from '../act/enter.ts';
import { notesOf } from '../backup/note.ts';
import { missingAdministrators } from '../setup.ts';
import { ok, type Reader } from './read.ts';
import { isAdministrator } from './visible.ts';

interface Line extends Ready {
  readonly id: string;
  readonly title: Text;
  readonly owner: RoleId;
  /** Who holds that office now. */
  readonly people: readonly string[];
  readonly act: string | null;
}

/** A backup that is older than this is none to go back to. */
const freshDays = 7;

/** What must stand before the unit can work, by who does it; for its administrators. */
export async function readiness(reader: Reader): Promise<Answer> {
  const { app, presence, connection } = reader;
  if (!isAdministrator(presence.actor)) return notFound;
  const context = { ...circumstancesOf(presence), tx: connection.kysely };
  const lines: Omit<Line, 'people'>[] = [await passwords(reader)];
  for (const { id, title, owner, act, look } of app.modules.all.flatMap((module) => module.readiness))
    lines.push({ id, title, owner, act, ...(await look(context)) });
  lines.push(await backedUp(reader), sealing(reader));
  const holders = await reader.query<{ role: RoleId; names: string[] }>(
    `select a.role, array_agg(distinct p.name order by p.name) as names from appointment a
       join person p on p.unit_id = a.unit_id and p.id = a.person_id
     where a.unit_id = $1 and a.role = any($2::text[]) and a.since <= $3 and (a.until is null or a.until > $3) group by a.role`,
    [presence.unit.id, [...new Set(lines.map(({ owner }) => owner))], presence.now],
  );
  const names = new Map(holders.map(({ role, names: all }) => [role, all]));
  return ok({ lines: lines.map((line) => ({ ...line, people: names.get(line.owner) ?? [] })) });
}

async function passwords({ app }: Reader): Promise<Omit<Line, 'people'>> {
  const missing = app.demo ? [] : await missingAdministrators(app);
  return {
    id: 'passwords',
    title: { zh: '三位管理员各自设定口令', en: 'Each administrator chose his own password' },
    owner: 'system_admin',
    act: null,
    done: missing.length === 0,
    says:
      missing.length === 0
        ? { zh: '均由本人设定，其他人看不到', en: 'Chosen by themselves, seen by nobody else' }
        : { zh: `还差 ${missing.length} 位`, en: `Still missing: ${missing.length}` },
  };
}

async function backedUp({ app, presence }: Reader): Promise<Omit<Line, 'people'>> {
  const [newest] = await notesOf(app.dataDir);
  const days = newest ? daysBetween(newest.units[presence.unit.id]?.at ?? newest.made_at, presence.now) : null;
  return {
    id: 'backup',
    title: { zh: '备份', en: 'Backup' },
    owner: 'system_admin',
    act: null,
    done: days !== null && days <= freshDays,
    says:
      days === null
        ? { zh: '从未备份；在服务器上运行 jingui backup', en: 'Never; run jingui backup on the server' }
        : { zh: `${days} 天前`, en: `${days} days ago` },
  };
}

function sealing({ app }: Reader): Omit<Line, 'people'> {
  const halted = app.sealer.halted;
  return {
    id: 'sealing',
    title: { zh: '审计日志固化', en: 'Sealing of the ledger' },
    owner: 'audit_admin',
    act: null,
    done: !halted,
    says: halted
      ? (app.sealer.problem ?? { zh: '已停止，须查明', en: 'Stopped; find out why' })
      : { zh: '正常，可随时离线校验', en: 'Going on; it can be verified at any time' },
  };
}
