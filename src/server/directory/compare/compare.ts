import { insert, type RowOp, update } from '#kernel/effect.ts';
import type { Kysely } from 'kysely';
import {
  directoryProposal,
  directoryReading,
  linkedBy,
  type Past,
  type PeopleDatabase,
  proposedBefore,
} from '#modules/people/index.ts';
import type { App } from '../../app.ts';
import { enter, type Presence } from '../../act/enter.ts';
import { write } from '../../act/write.ts';
import { ControlRefused } from '../../control.ts';
import type { Connection } from '../../database.ts';
import type { Told } from '../../http/feed.ts';
import { LdapAway } from '../ldap/connection.ts';
import type { Listing } from '../ldap/people.ts';
import { propose, type Wanted } from './propose.ts';
import { away, noPeople, unlisted } from './words.ts';

export interface Counts {
  /** People read. */
  readonly read: number;
  /** Entries that say not who they are, or say the same as another. */
  readonly aside: number;
  readonly proposed: Readonly<Record<Wanted['kind'], number>>;
  /** Proposals that are overtaken. */
  readonly over: number;
}

/** Rows an entry of the ledger holds. */
const perEntry = 500;

/**
 * Reads the people of the directory and proposes what is otherwise there; nothing else changes. Who asked is known as the machine knows him: he
 * stands where else the device does. Throws `ControlRefused`.
 */
export async function compareDirectory(app: App, unit: string, by: string): Promise<Counts> {
  const { issuer, list } = app.directories.ldap ?? {};
  if (issuer === undefined || !list) throw new ControlRefused(noPeople);
  const known = await app.db.transaction(async (connection) => {
    await present(app, connection, unit);
    return linkedBy(peopleIn(connection), unit, issuer);
  });
  const listing = await list(known.map(({ subject }) => subject)).catch((error: unknown) => {
    throw error instanceof LdapAway ? new ControlRefused(away(error.message)) : error;
  });
  if (typeof listing === 'string') throw new ControlRefused(unlisted[listing]);
  return enterProposals(app, { unit, by, issuer, listing });
}

interface Reading {
  readonly unit: string;
  readonly by: string;
  readonly issuer: string;
  readonly listing: Listing;
}

async function enterProposals(app: App, { unit, by, issuer, listing }: Reading): Promise<Counts> {
  const changed: Told[] = [];
  const counts = await app.db.transaction(async (connection) => {
    const presence = await present(app, connection, unit);
    const tx = peopleIn(connection);
    const links = await linkedBy(tx, unit, issuer);
    const { made, over } = propose(listing, links, await proposedBefore(tx, unit, issuer));
    const told = countsOf(listing, made, over.length);
    const proposed = made.length;
    const reading = { id: app.newId(), issuer, at: presence.now, by, people: told.read, aside: told.aside };
    const ops = [
      insert(directoryReading, { ...reading, proposed, over: over.length }),
      ...over.map(({ id, state }) => update(directoryProposal, id, overtaken(state, presence), { state })),
      ...made.map((one) =>
        insert(directoryProposal, { ...fresh, ...one, id: app.newId(), issuer, read_at: presence.now }),
      ),
    ];
    for (let at = 0; at < ops.length; at += perEntry) {
      await enterPart(app, connection, { ...presence, device: by }, ops.slice(at, at + perEntry), {
        id: reading.id,
        hint: (_, ...rows) => void changed.push(...rows),
      });
    }
    return told;
  });
  app.changed(unit, changed);
  return counts;
}

const fresh = { state: 'open', closed_by: null, closed_at: null, reason: null } as const;

/** What was rejected keeps who did it and why. */
function overtaken(state: Past['state'], { now }: Presence) {
  return state === 'open' ? ({ state: 'over', closed_at: now } as const) : ({ state: 'over' } as const);
}

async function enterPart(
  app: App,
  connection: Connection,
  presence: Presence,
  ops: readonly RowOp[],
  { id, hint }: { readonly id: string; readonly hint: (unit: string, ...rows: readonly Told[]) => void },
): Promise<void> {
  await write({
    app,
    connection,
    presence,
    ops,
    hint,
    input: null,
    act: 'system.read-directory',
    key: null,
    outcome: 'done',
    clauses: ['SYSTEM-004'],
    object: { table: directoryReading.name, id },
    label: null,
    answer: () => ({ status: 200, body: {} }),
  });
}

function countsOf({ people, doubled, nameless }: Listing, made: readonly Wanted[], over: number): Counts {
  const of = (kind: Wanted['kind']) => made.filter((one) => one.kind === kind).length;
  const proposed = { new: of('new'), called: of('called'), placed: of('placed'), gone: of('gone') };
  return { read: people.size, aside: doubled.size + nameless, proposed, over };
}

async function present(app: App, connection: Connection, unit: string): Promise<Presence> {
  const presence = await enter(app, connection, app.systemToken, unit);
  if (!presence) throw new Error('the server has no session');
  return presence;
}

function peopleIn({ kysely }: Connection): Kysely<PeopleDatabase> {
  return kysely as unknown as Kysely<PeopleDatabase>;
}
