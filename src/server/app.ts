import type { Regulation } from '#kernel/regulation.ts';
import type { Db } from './database.ts';
import type { Directories } from './directory/directories.ts';
import type { Room } from './disk/room.ts';
import type { Denials } from './http/turned-away.ts';
import type { ChangeFeed } from './http/feed.ts';
import type { LinkBook } from './directory/links.ts';
import type { FactorBook } from './factor/book.ts';
import type { TimeKeeper } from './time/keeper.ts';
import type { Keyring } from './keys/keyring.ts';
import type { UnitLaw } from './law.ts';
import type { CredentialBook } from './ledger/credentials.ts';
import type { Sealer } from './ledger/sealer.ts';
import type { SessionBook } from './ledger/sessions.ts';
import type { Modules } from './modules.ts';
import type { Owner } from './owner/owner.ts';

/** What the shell hands around: one per running server, no globals. */
export interface App {
  readonly db: Db;
  readonly modules: Modules;
  readonly regulation: Regulation;
  readonly laws: Map<string, { readonly version: string; readonly law: UnitLaw }>;
  readonly macKey: Uint8Array;
  readonly newId: () => string;
  /** Token of the server's own session: scheduler and the carrying out of approved cases. */
  readonly systemToken: string;
  readonly dataDir: string;
  /** Whoever may do what only the owner of the database may. */
  readonly owner: Owner;
  /** Where uploaded files lie. */
  readonly filesDir: string;
  /** Only a demo or test installation may set a unit's clock. */
  readonly demo: boolean;
  /** So many sessions a person has open at the same time. */
  readonly sessionsPerPerson: number;
  /** Opens the set-up page while there is no unit; printed at the start, good for this start only. */
  readonly setupCode: string;
  /** Set when the sealer found the ledger damaged: nothing is written any more. */
  readonly halted: () => boolean;
  readonly sealer: Sealer;
  /** Which passwords and sessions the ledger knows of. */
  readonly credentials: CredentialBook;
  readonly sessions: SessionBook;
  /** Keys of what is stored. */
  readonly keys: Keyring;
  readonly factors: FactorBook;
  /** Directories of the site in which people may prove who they are, and whether the ledger knows whom they are linked to. */
  readonly directories: Directories;
  readonly links: LinkBook;
  /** By which anybody checks our checkpoints. */
  readonly vkey: string;
  /** The same for their second signature, where there is one. */
  readonly smVkey: string | null;
  /** The time of the installation. */
  readonly time: TimeKeeper;
  /** What room is left on the disks. */
  readonly room: () => Room;
  /** True while the database cannot be reached; it is waited for. */
  readonly away: () => boolean;
  /** Told after each committed act, for live pages. */
  readonly changed: ChangeFeed['tell'];
  /** Who is turned away at the door, counted. */
  readonly denials: Denials;
  readonly listen: ChangeFeed['listen'];
}
