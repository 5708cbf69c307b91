/** How what belongs to no unit lies where the units lie apart: on every machine alike, or on the first one alone. */
export type Lies = 'reference' | 'local';

/** Tables that are the installation's and no unit's, each with why. Every other table is a unit's, and all its keys begin with the unit. */
export const ofInstallation: Readonly<Record<string, { readonly lies: Lies; readonly why: string }>> = {
  'jingui.installation': { lies: 'reference', why: 'its one row: name, keys and clock of the installation' },
  'jingui.session': {
    lies: 'reference',
    why: 'found by its token before anybody knows of which unit it is; the server’s own are of none',
  },
  'jingui.credential': {
    lies: 'reference',
    why: 'a login is typed without its unit, so it is one person’s in all of them',
  },
  'jingui.factor': {
    lies: 'reference',
    why: 'a passkey tells who signs in without a login: it is one person’s in all units',
  },
  'jingui.object_key': {
    lies: 'reference',
    why: 'the vault’s keys: a second unit that named a key as its own could have it destroyed for the first',
  },
  'jingui.attempt': { lies: 'local', why: 'wrong passwords are held against where they come from, of whatever unit' },
  'jingui.challenge': { lies: 'local', why: 'asked before it is known who answers' },
  'public.ledger_tree': { lies: 'local', why: 'one tree of all entries' },
  'public.ledger_checkpoint': { lies: 'local', why: 'what was signed of the one tree' },
  'public.ledger_alarm': { lies: 'local', why: 'what was found of the one tree' },
};

/** Keys of units’ tables that hold over all units; where units lie apart no database can hold them, and what holds then. */
export const overAllUnits: Readonly<Record<string, string>> = {
  'public.ledger_entry: seq bigint unique':
    'the place in the one tree: who seals holds its row, and the verifier names a place given twice or not at all',
};
