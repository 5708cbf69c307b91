import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { dropDatabase } from '#server/db/drop-database.ts';
import { exportInstallation } from '#server/ledger/export-installation.ts';
import { type LedgerKeys, loadKeys } from '#server/ledger/keys.ts';
import { createSealer, type Sealer, SealerHalted } from '#server/ledger/sealer.ts';
import { type RunningServer, startServer } from '#server/main.ts';
import { type Report, verifyExport, type VerifyOptions } from '#verify/main.ts';
import { inDatabase, withClient } from './database.ts';
import { Installation } from './installation.ts';

const server = () => process.env.JINGUI_TEST_SERVER as string;

/** Whoever has just left the database it is copied from may still be seen there for a moment. */
async function created(client: pg.Client, sql: string): Promise<void> {
  for (;;) {
    const busy = await client.query(sql).then(
      () => false,
      (error: { readonly code?: string }) => {
        if (error.code !== '55006') throw error;
        return true;
      },
    );
    if (!busy) return;
    await sleep(20);
  }
}

/** An installation with a history, on a database of its own that somebody with its owner's password can be let at. */
export class Site {
  readonly dataDir: string;
  readonly databaseUrl: string;
  private readonly name: string;
  private running: RunningServer | undefined;
  private sealers: Sealer[] = [];

  private constructor(dataDir: string, name: string) {
    this.dataDir = dataDir;
    this.name = name;
    this.databaseUrl = inDatabase(server(), name);
  }

  /** Set up by its page, with departments, people and accounts; nothing runs any more. */
  static async made(): Promise<Site> {
    const site = await Site.on(`template ${process.env.JINGUI_TEST_TEMPLATE}`);
    const running = await site.start();
    const unit = new Installation(running);
    await unit.setUp('测试市某局', 'bureau');
    for (const role of ['system_admin', 'security_admin', 'audit_admin']) await unit.signIn(role);
    const { id: office } = await unit.done('system_admin', 'organization.add-department', {
      name: '办公室',
      kind: 'general_office',
    });
    for (const [login, name] of [
      ['clerk', '姚机要'],
      ['reader', '孙科员'],
    ] as const) {
      const person = { name, department: office, post: '科员', secret: true, leadership: false };
      const { id } = await unit.done('system_admin', 'people.add-person', person);
      await unit.account(login, id);
      await unit.signIn(login);
    }
    await unit.act('reader', 'people.add-person', { name: '某人', department: office, post: '科员' });
    await site.stop();
    await site.seal();
    await site.stop();
    return site;
  }

  private static async on(from: string): Promise<Site> {
    const name = `${process.env.JINGUI_TEST_TEMPLATE}_${randomBytes(4).toString('hex')}`;
    await withClient(server(), (client) => created(client, `create database ${name} ${from}`));
    return new Site(await mkdtemp(path.join(tmpdir(), 'jingui-site-')), name);
  }

  /** The same site once more: database, keys and record. */
  async copy(): Promise<Site> {
    const copy = await Site.on(`template ${this.name}`);
    await cp(this.dataDir, copy.dataDir, { recursive: true });
    return copy;
  }

  async start(): Promise<RunningServer> {
    const { dataDir, databaseUrl } = this;
    this.running = await startServer({
      dataDir,
      databaseUrl,
      port: 0,
      host: '127.0.0.1',
      demo: false,
      scheduler: false,
    });
    return this.running;
  }

  /** A sealer as after a start, until it has sealed everything or stopped; `run` seals without one. */
  async seal(): Promise<Sealer> {
    const pool = new pg.Pool({ connectionString: this.databaseUrl, options: '-c search_path=public', max: 3 });
    pool.on('error', () => {}); // The database may be dropped before the last connection has said goodbye.
    const quiet = { onHalt: () => {}, onAlarm: () => {} };
    const sealer = createSealer({ pool, keys: await this.keys(), dir: this.dataDir, watchMs: 20, ...quiet });
    const stop = sealer.stop.bind(sealer);
    this.sealers.push(sealer);
    sealer.stop = async () => {
      await stop();
      await pool.end();
    };
    await sealer.start();
    const waits = `select from ledger_entry where seq is null limit 1`;
    while (!sealer.halted && (await this.rows(waits)).length > 0) {
      await sealer.sealNow().catch((error: unknown) => {
        if (!(error instanceof SealerHalted)) throw error;
      });
      await sleep(5);
    }
    return sealer;
  }

  async keys(): Promise<LedgerKeys> {
    const [row] = await this.rows<{ id: string }>('select id from jingui.installation');
    return loadKeys(this.dataDir, row?.id ?? '');
  }

  /** Resolves once the running server has sealed all there is: what is changed afterwards is changed behind a seal. */
  async sealed(): Promise<void> {
    while ((await this.rows('select id from ledger_entry where seq is null limit 1')).length > 0) await sleep(50);
  }

  /** What somebody with the owner's password can do, with every trigger off. */
  async behind(sql: string): Promise<void> {
    await this.rows(`set session_replication_role = replica; ${sql}`);
  }

  async rows<R extends pg.QueryResultRow>(sql: string): Promise<R[]> {
    const client = new pg.Client({ connectionString: this.databaseUrl, options: '-c search_path=public' });
    await client.connect();
    try {
      const answer = (await client.query(sql)) as pg.QueryResult<R> | pg.QueryResult<R>[];
      return Array.isArray(answer) ? (answer.at(-1)?.rows ?? []) : answer.rows;
    } finally {
      await client.end();
    }
  }

  /** Kinds of alarms the database holds. */
  async alarms(): Promise<string[]> {
    return (await this.rows<{ kind: string }>('select kind from ledger_alarm order by at')).map(({ kind }) => kind);
  }

  async verified(options: VerifyOptions = {}): Promise<Report> {
    const dir = await mkdtemp(path.join(this.dataDir, 'export-'));
    const { dataDir, databaseUrl } = this;
    await exportInstallation({ dataDir, databaseUrl }, path.join(dir, 'export'));
    return verifyExport(path.join(dir, 'export'), { vkey: (await this.keys()).vkey, ...options });
  }

  async stop(): Promise<void> {
    await this.running?.stop();
    this.running = undefined;
    for (const sealer of this.sealers.splice(0)) await sealer.stop();
  }

  async gone(): Promise<void> {
    await this.stop();
    const [row] = await this.rows<{ id: string }>('select id from jingui.installation');
    await withClient(server(), async (client) => {
      await dropDatabase(client, this.name);
      // The last of the copies takes the logins with it.
      for (const of of ['app', 'keeper'])
        await client.query(`drop role if exists jingui_${of}_${row?.id}`).catch(() => {});
    });
    await rm(this.dataDir, { recursive: true, force: true });
  }
}
