import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import type { Server as HttpsServer } from 'node:https';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { idMaker } from '#kernel/id.ts';
import { cardQueries } from './read/scan.ts';
import { randomPool } from './crypto/random.ts';
import type { Regulation } from '#kernel/regulation.ts';
import type { App } from './app.ts';
import { openDb } from './database.ts';
import type { Logins } from './db/logins.ts';
import { type ReadDisk, readDisk } from './disk/disk.ts';
import { tellRoom } from './disk/tell.ts';
import { watchRoom } from './disk/watch.ts';
import { openPool, sealing } from './db/pool.ts';
import { watchDatabase } from './db/watch.ts';
import { createCredentialBook } from './ledger/credentials.ts';
import { loadKeys } from './ledger/keys.ts';
import { startPatrol } from './ledger/patrol.ts';
import { createSealer } from './ledger/sealer.ts';
import { createSessionBook } from './ledger/sessions.ts';
import { keyActs } from './keys/acts.ts';
import { type DeviceOptions, pkcs11Device } from './keys/device.ts';
import { openKeyring } from './keys/keyring.ts';
import { startsSealed } from './keys/prepare.ts';
import { databaseLock } from './keys/lock.ts';
import type { suites } from './keys/suites.ts';
import { bindCredentials } from './bind-credentials.ts';
import { announce } from './announce.ts';
import { openControl } from './control.ts';
import { directoryActs } from './directory/compare/acts.ts';
import type { Directories } from './directory/directories.ts';
import { createLinkBook } from './directory/links.ts';
import { createFactorBook } from './factor/book.ts';
import { buildServer, loadRoutes, type Route } from './http/server.ts';
import { countDenials } from './http/denials.ts';
import { readTls, type TlsFiles, watchTls } from './http/tls.ts';
import { changeFeed } from './http/feed.ts';
import { sharedFeed } from './http/shared-feed.ts';
import { takeLead } from './lead.ts';
import { loadModules, type Modules } from './modules.ts';
import type { Owner } from './owner/owner.ts';
import type { Prepared } from './prepare.ts';
import { type OnProgress, silent } from './progress.ts';
import { loadRegulation } from './regulation.ts';
import { unitCount } from './setup.ts';
import { startScheduler } from './scheduler.ts';
import { rowOpener } from './seal/open-rows.ts';
import { beginTime } from './time/begin.ts';
import { type Clocks, keepTime } from './time/keeper.ts';

/** What the serving part is told. */
export interface ServeOptions {
  readonly dataDir: string;
  readonly port: number;
  readonly host: string;
  /** The address people type, and the reverse proxies that answer there. */
  readonly publicUrl?: URL | undefined;
  readonly proxies?: readonly string[] | undefined;
  /** Certificate and key, where it speaks HTTPS itself. */
  readonly tls?: TlsFiles | undefined;
  /** In which people may prove who they are. */
  readonly directories?: Directories | undefined;
  /** Loads the invented unit when there is none yet, offers its accounts at the login page and lets its clock be set. */
  readonly demo: boolean;
  readonly onProgress?: OnProgress;
  /** Off for tests: their units are made by themselves. */
  readonly loadDemo?: boolean;
  /** Off for tests that run the scheduler by hand. */
  readonly scheduler?: boolean;
  readonly webDir?: string;
  /** Sessions a person may have open at the same time. */
  readonly sessions?: number | undefined;
  /** How time is told. */
  readonly clocks?: Clocks;
  /** How the room on a disk is read. */
  readonly disk?: ReadDisk;
  /** Where the passphrase lies that opens the keys of what is stored. */
  readonly passphraseFile?: string | undefined;
  /** The device that opens them, where one does. */
  readonly hsm?: DeviceOptions | undefined;
  /** Of the keys of a new installation. */
  readonly suite?: keyof typeof suites | undefined;
  /** A further server on the database of an installation that is there: it makes and changes nothing before it serves. */
  readonly join?: boolean | undefined;
}

export interface RunningServer {
  readonly url: string;
  readonly app: App;
  readonly http: FastifyInstance;
  /** How it speaks to the database. */
  readonly logins: Logins;
  /** What the set-up page asks for; null where a unit is there already. */
  readonly setupCode: string | null;
  /** Resolves with the reason where the database was lost for good and nothing is left but to stop. */
  readonly lost: Promise<unknown>;
  stop(): Promise<void>;
}

/** What the server is made of, found by folder: nothing of it needs the database. */
interface Parts {
  readonly modules: Modules;
  readonly regulation: Regulation;
  readonly routes: readonly Route[];
}

/** A few devices with a few browsers each. */
const usualSessions = 10;

/** The database as the serving part has it: what was made ready, and whoever does what stays the owner's. */
export interface Behind {
  readonly prepared: Prepared;
  readonly owner: Owner;
  /** Starts it again where it died and that is ours to do; rejects when that is given up. */
  readonly revive?: (() => Promise<void>) | undefined;
  stop(): Promise<void>;
}

/** Loads modules, regulation and routes; what it returns brings the server up on a database. */
export async function loadServer(): Promise<(behind: Behind, options: ServeOptions) => Promise<RunningServer>> {
  const parts = { modules: await loadModules(), regulation: loadRegulation(), routes: await loadRoutes() };
  return (behind, options) => serve(parts, behind, options);
}

/** In order: keys, sealer, HTTP, scheduler. Nothing here knows how the owner of the database logs in. */
async function serve(
  { modules, regulation, routes }: Parts,
  behind: Behind,
  options: ServeOptions,
): Promise<RunningServer> {
  const say: OnProgress = options.onProgress ?? silent;
  const { installation, logins, named, systemToken } = behind.prepared;
  const keys = await loadKeys(options.dataDir, installation.id);
  const keepers = openPool({ ...logins.keeper, max: 3 }, sealing);
  const lead = await takeLead(logins.keeper);
  const sealer = createSealer({ pool: keepers.pool, keys, dir: options.dataDir, intervalMs: 200, leads: lead.leads });
  const credentials = createCredentialBook(keepers.pool, keys);
  const time = await keepTime(keepers.pool, options.clocks);
  const vault = databaseLock(logins.keeper);
  const keyring = await openKeyring({
    dir: path.join(options.dataDir, 'keys'),
    passphraseFile: options.passphraseFile,
    device: options.hsm && pkcs11Device(options.hsm),
    suite: options.suite,
    make: options.join !== true && !named,
    now: time.now,
    lock: vault.lock,
    onProgress: say,
  });
  const db = openDb(logins.app, rowOpener(keyring, modules.tables));
  const cut = () => {
    db.cut();
    keepers.cut();
  };
  const watch = watchDatabase({ config: logins.keeper, cut, revive: behind.revive, onProgress: say });
  if (keyring.state() === 'sealed') say(startsSealed);
  const feed = sharedFeed(changeFeed(), db, logins.app, randomUUID());
  const { dataDir, disk: read = readDisk } = options;
  const disk = watchRoom({ dataDir, read, onProgress: say, tell: (room) => tellRoom(app, room) });
  const denials = countDenials(() => app);
  const app: App = {
    db,
    modules,
    regulation,
    laws: new Map(),
    macKey: keys.macKey,
    newId: idMaker(time.now, randomPool()),
    systemToken,
    dataDir: options.dataDir,
    owner: behind.owner,
    filesDir: path.join(options.dataDir, 'files'),
    demo: installation.demo,
    sessionsPerPerson: options.sessions ?? usualSessions,
    setupCode: randomBytes(6).toString('hex'),
    halted: () => sealer.halted,
    sealer,
    credentials,
    sessions: createSessionBook(keepers.pool, keys),
    keys: keyring,
    factors: createFactorBook(keepers.pool, keys),
    directories: options.directories ?? {},
    links: createLinkBook(keepers.pool, keys),
    vkey: keys.vkey,
    smVkey: keys.sm?.vkey ?? null,
    time,
    room: () => disk.room(),
    away: watch.away,
    changed: feed.tell,
    denials,
    listen: feed.listen,
  };
  db.keepWarm(cardQueries(modules, systemToken));
  await sealer.start();
  await beginTime(app, keepers.pool);
  await bindCredentials(app);
  const patrol = startPatrol({ pool: keepers.pool, keys, credentials, alarm: sealer.alarm });
  const webDir = options.webDir ?? path.resolve(import.meta.dirname, '../../dist/web');
  const server = await buildServer(app, routes, webDir, options);
  const loading = path.join(options.dataDir, 'demo-loading');
  if (options.demo && options.loadDemo !== false && (installation.fresh || existsSync(loading))) {
    say({ zh: '载入演示单位', en: 'loading the demo unit' });
    await writeFile(loading, '', { mode: 0o600 });
    const { loadDemo } = await import('./demo/index.ts');
    for (const { procedure, rules } of await loadDemo(app)) {
      const why = `${procedure}（${rules.join('，')}）`;
      say({ level: 'warn', zh: `演示情节未获准：${why}`, en: `a step of the demo was refused: ${why}` });
    }
    await rm(loading);
  }
  say({ zh: '打开端口', en: 'opening the port' });
  const url = await server.listen({ port: options.port, host: options.host });
  const unwatch = options.tls ? watchTls(server.server as HttpsServer, options.tls, say) : () => {};
  const control = await openControl({ ...keyActs(app), ...directoryActs(app) });
  const cert = options.tls && readTls(options.tls).cert;
  const announced = await announce(options.dataDir, url, { control: control.point, cert });
  if (options.scheduler !== false || options.disk) disk.begin();
  const scheduler = options.scheduler === false ? undefined : startScheduler(app, lead);
  return {
    url,
    app,
    http: server,
    logins,
    setupCode: (await unitCount(db)) === 0 ? app.setupCode : null,
    lost: watch.lost,
    stop: async () => {
      await announced.withdraw();
      await control.close();
      unwatch();
      await server.close();
      await denials.stop();
      await disk.stop();
      await time.stop();
      await scheduler?.stop();
      await patrol.stop();
      await sealer.stop();
      await lead.stop();
      await feed.stop();
      await watch.stop();
      await vault.stop();
      await db.close();
      await keepers.pool.end();
      await behind.stop();
    },
  };
}
