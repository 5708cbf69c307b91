import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './verbs.zh.ts';

/** Names of the acts by which copies change hands. */
export const en = {
  lend: 'Lend',
  'lend.help': 'Hands one copy to a borrower whose request was approved: ID checked, signed, with a due time.',
  issue: 'Issue (desk)',
  'issue.help':
    'Scan the person and the copies, sign once: copies circulating to him are delivered, approved loans are lent.',
  borrow: 'Ask to borrow',
  'borrow.help': 'Asks for a loan; approved by level and the unit’s own scheme, it is collected at the registry.',
  'borrow.case': 'Loan: {title}',
  deliver: 'Deliver to a reader',
  'deliver.help': 'Hands the circulating copy to a reader on the list, the next one unless another is named.',
  collect: 'Collect from a reader',
  'collect.help': 'One scan takes back a circulating copy that has been read.',
  'take-back': 'Take back',
  'take-back.help':
    'One scan takes back what was lent, read or carried out, or copied and sent to another unit: pages checked, entry cancelled.',
  undo: 'Undo a move',
  'undo.help': 'Reverses one’s own last move of today by a recorded counter-move.',
  'start-circulation': 'Start a circulation',
  'start-circulation.help':
    'Lists readers within the scope and proposes their order; the registry delivers to one after the other.',
  'stop-circulation': 'Stop a circulation',
  'stop-circulation.help': 'Ends a circulation early, with the reason.',
  'carry-out': 'Ask to carry out',
  'carry-out.help': 'Asks to take classified carriers out for work: bearers, purpose, destination, start and end.',
  'carry-pass': 'Issue a carry-out pass',
  'carry-pass.help': 'Issued once the carry-out is approved: bearers, copies, destination, start and end.',
  depart: 'Record departure',
  'depart.help': 'Records document case, keeper and signature, and hands over the copies.',
  'come-back': 'Record return from a carry-out',
  'come-back.help': 'Counts and takes back all copies that were carried out.',
  'sign-receipt': 'Take in a signed receipt',
  'sign-receipt.help': 'The signed slip is scanned back, or the borrower signs by other means.',
} as const satisfies PhraseBook<keyof typeof zh>;
