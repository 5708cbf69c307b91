import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { readPostmaster } from '#server/db/embedded/postmaster.ts';
import type { Struck, Target } from './targets.ts';

// In a process of its own, so that the moment does not depend on what the clients do: node strike.ts DATA_DIR SERVER_PID TARGET DELAY PICK
const [dataDir, serverPid, target, delay, pick] = process.argv.slice(2) as [string, string, Target, string, string];
const postmaster = await readPostmaster(path.join(dataDir, 'postgres'));
if (!postmaster) throw new Error('no database runs');
const client = new pg.Client({
  host: postmaster.socketDir,
  port: postmaster.port,
  user: 'jingui',
  database: 'jingui',
  application_name: 'striker',
});
client.on('error', () => {});
await client.connect();
await sleep(Number(delay));
const { at, killed } = await strike();
console.log(JSON.stringify({ at, killed } satisfies Struck));
process.exit(0);

async function strike(): Promise<Struck> {
  if (target === 'server') return kill([Number(serverPid)]);
  if (target === 'postmaster') return kill([postmaster?.pid as number]);
  if (target === 'whole group')
    return kill([Number(serverPid), postmaster?.pid as number, ...childrenOf(postmaster?.pid as number)]);
  const pids = await backends();
  const one = pids[Number(pick) % Math.max(1, pids.length)];
  if (one === undefined) return { at: Date.now(), killed: 0 };
  if (target !== 'terminated backend') return kill([one]);
  const at = Date.now();
  await client.query('select pg_terminate_backend($1)', [one]);
  return { at, killed: 1 };
}

/** Those of the kind that is struck, the ones at work first. */
async function backends(): Promise<number[]> {
  const wanted = {
    'application backend': `backend_type = 'client backend' and usename = 'jingui_app'`,
    'terminated backend': `backend_type = 'client backend'`,
    'sealer backend': `backend_type = 'client backend' and usename = 'jingui'`,
    writer: `backend_type in ('walwriter', 'checkpointer', 'background writer', 'autovacuum launcher')`,
  }[target as 'writer'];
  const { rows } = await client.query<{ pid: number }>(
    `select pid from pg_stat_activity where ${wanted} and pid <> pg_backend_pid() order by state = 'active' desc nulls last, pid`,
  );
  return rows.map(({ pid }) => pid);
}

function kill(pids: readonly number[]): Struck {
  const at = Date.now();
  let killed = 0;
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
      killed += 1;
    } catch {
      // It ended by itself meanwhile.
    }
  }
  return { at, killed };
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === parent)
    .map(Number);
}

function parentOf(pid: string): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}
