import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import type pg from 'pg';
import { systemActor } from '#kernel/actor.ts';
import { idMaker } from '#kernel/id.ts';
import { foldedLogin } from '#kernel/login-name.ts';
import { raise } from '#kernel/obligation.ts';
import { openedOnMachine } from '#modules/people/index.ts';
import { inTransaction } from '../db/in-transaction.ts';
import { type Where, withExisting } from '../existing.ts';
import { compile, settle } from '../interpret.ts';
import { entryPart } from '../ledger/entry.ts';
import { loadKeys } from '../ledger/keys.ts';
import { loadModules } from '../modules.ts';
import { StartError } from '../start-error.ts';
import { keptOf } from './invitation.ts';

interface Unlocking {
  readonly login: string;
  /** Takes the present password away and makes a link by which its owner chooses another. */
  readonly invite: boolean;
}

/** How long a link made here is good for, in days: LAW.invitation_days as the law leaves it. */
const days = 3;
const told = ['system_admin', 'security_admin', 'audit_admin', 'principal'] as const;

export interface Unlocked {
  readonly name: string;
  readonly login: string;
  readonly link: string | null;
  readonly days: number;
}

/**
 * The way back in where nobody is left inside: on the machine itself, by whoever owns the data directory. Nothing of it is secret: it
 * is an entry of the ledger with the user of the machine, and all administrators and the principal are told. Throws `StartError`.
 */
export async function unlockHere(where: Where, { login, invite }: Unlocking): Promise<Unlocked> {
  const { uid } = await stat(where.dataDir);
  const user = userInfo();
  if (user.uid >= 0 && uid !== user.uid) throw notOwner(where.dataDir);
  return withExisting(where, (client) =>
    inTransaction(client, async () => {
      const account = await accountOf(client, login);
      const link = invite ? randomBytes(32).toString('base64url') : null;
      await client.query('delete from jingui.attempt where account = jingui.tried_account($1)', [account.login]);
      const macKey = await macKeyOf(client, where.dataDir);
      const { unit_id: unit, person_id: person } = account;
      if (link) await takeAway(client, account, keptOf(macKey, { unit, person }, link));
      await enter(client, macKey, account, { device: `${user.username}@${hostname()}`, invite });
      return { name: account.name, login: account.login, link, days };
    }),
  );
}

interface Account {
  readonly unit_id: string;
  readonly person_id: string;
  readonly login: string;
  readonly name: string;
  readonly at: Date;
}

async function accountOf(client: pg.ClientBase, login: string): Promise<Account> {
  const { rows } = await client.query<Account>(
    `select c.unit_id, c.person_id, c.login, p.name,
       (now() + make_interval(secs => u.clock_offset_ms / 1000.0))::timestamptz(3) as at
     from jingui.credential c join unit u on u.unit_id = c.unit_id
       join person p on p.unit_id = c.unit_id and p.id = c.person_id
     where lower(c.login) = $1 and p.state <> 'left' for update of c`,
    [foldedLogin(login)],
  );
  if (!rows[0]) throw noSuchLogin(login);
  return rows[0];
}

async function takeAway(client: pg.ClientBase, { unit_id, person_id }: Account, id: Buffer): Promise<void> {
  const whose = [unit_id, person_id];
  await client.query(
    `update jingui.credential set hash = '', one_time = false, failures = 0, changed_at = now() where unit_id = $1 and person_id = $2`,
    whose,
  );
  for (const table of ['session', 'device', 'invitation'])
    await client.query(`delete from jingui.${table} where unit_id = $1 and person_id = $2`, whose);
  await client.query(
    `insert into jingui.invitation (id, unit_id, person_id, made_at, ends_at)
     values ($3, $1, $2, jingui.clock(), jingui.clock() + make_interval(days => $4))`,
    [...whose, id, days],
  );
}

async function macKeyOf(client: pg.ClientBase, dataDir: string): Promise<Uint8Array> {
  const { rows } = await client.query<{ id: string }>('select id from jingui.installation');
  return (await loadKeys(dataDir, rows[0]?.id ?? '')).macKey;
}

async function enter(
  client: pg.ClientBase,
  macKey: Uint8Array,
  { unit_id: unit, person_id: person, at: moment }: Account,
  { device, invite }: { readonly device: string; readonly invite: boolean },
): Promise<void> {
  const { tables } = await loadModules();
  const newId = idMaker(Date.now, randomBytes);
  const [at, object] = [moment.toISOString(), { table: 'person', id: person }];
  const { clause, kind } = openedOnMachine;
  const alerts = told.map((role) => raise({ id: newId(), clause, kind, to: { role }, object, at }));
  const ops = settle(alerts, unit, tables);
  const entry = entryPart(
    {
      id: newId(),
      unit,
      at,
      actor: systemActor.id,
      device,
      act: invite ? 'system.invite-here' : 'system.unlock-here',
      outcome: 'done',
      law: '',
      clauses: [clause, 'SYSTEM-006'],
      object,
      level: null,
      late: false,
      input: null,
      ops,
      credentials: invite ? [{ person, is: null }] : [],
    },
    macKey,
  );
  const { text, values } = compile(ops, tables, [entry]);
  await client.query(text, values);
}

function notOwner(dataDir: string): StartError {
  return new StartError('not_owner', {
    zh: `只有数据目录 ${dataDir} 的所有者可以在服务器上解除登录限制。请换用该用户运行`,
    en: `only the owner of the data directory ${dataDir} lifts sign-in limits on the machine. Run this as that user`,
  });
}

function noSuchLogin(login: string): StartError {
  return new StartError('no_such_login', {
    zh: `没有账号 ${login}。请核对账号；账号在“人员”登记册里可以查到`,
    en: `there is no login ${login}. Check it; the register of people tells the logins`,
  });
}
