/**
 * Tables that are the installation's and no unit's, each with why. Where units lie apart these stay on the first machine, as they are: the
 * functions that ask them are in SQL, which cannot ask a replicated one. Every other table is a unit's, and all its keys begin with the unit.
 */
export const ofInstallation: Readonly<Record<string, string>> = {
  'jingui.installation': 'its one row: name, keys and clock of the installation',
  'jingui.session': 'found by its token before anybody knows of which unit it is; the server’s own are of none',
  'jingui.credential': 'a login is typed without its unit, so it is one person’s in all of them',
  'jingui.factor': 'a passkey tells who signs in without a login: it is one person’s in all units',
  'jingui.object_key':
    'the vault’s keys: a second unit that named a key as its own could have it destroyed for the first',
  'jingui.attempt': 'wrong passwords are held against where they come from, of whatever unit',
  'jingui.challenge': 'asked before it is known who answers',
  'public.ledger_tree': 'one tree of all entries',
  'public.ledger_checkpoint': 'what was signed of the one tree',
  'public.ledger_alarm': 'what was found of the one tree',
};

/** Keys of units’ tables that hold over all units; where units lie apart no database can hold them, and what holds then. */
export const overAllUnits: Readonly<Record<string, string>> = {
  'public.ledger_entry: seq bigint unique':
    'the place in the one tree: who seals holds its row, and the verifier names a place given twice or not at all',
};
