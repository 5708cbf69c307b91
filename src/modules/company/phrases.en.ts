import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './phrases.zh.ts';

export const en = {
  'draft-contract': 'Register a contract',
  'draft-contract.help':
    'Registers a cooperation, agency or trading contract and what its confidentiality clause contains.',
  'submit-contract': 'Secrecy review of a contract',
  'submit-contract.help':
    'With a complete clause it goes to department, secrecy office, legal department and principal.',
  'submit-contract.case': 'Secrecy review: {name}',
  'sign-contract': 'Sign a contract',
  'sign-contract.help': 'A contract is signed after its secrecy review.',
  'field.name': 'Contract',
  'field.counterpart': 'Counterpart',
  'field.kind': 'Kind',
  'field.trade_secrets': 'Touches trade secrets',
  'field.level': 'Level',
  'field.text': 'Text of the contract',
  'field.passages': 'Confidentiality clause',
  'field.passages.help': 'For each part, the very words of the contract that say it.',
  'field.item': 'Part',
  'field.passage': 'Words of the contract',
  'no-text':
    'The text of the contract is not here, so the parts of its confidentiality clause cannot be seen: {missing}.',
  'level-fits':
    'A contract that touches trade secrets has a level of trade secrets; one that touches none is internal.',
  'level-fits.remedy': 'Choose the level by whether it touches trade secrets.',
  'stays-secret': 'A contract drafted as touching trade secrets is not made to touch none by its drafter alone.',
  'stays-secret.remedy': 'Submit it as it was drafted; the secrecy office reviews it.',
  'state-mark':
    'The contract bears a state-secret mark: {marks}. State secrets are not written into a contract, nor into this register.',
  'state-mark.remedy':
    'Hand it to the secrecy office; state secrets need an agreement of their own, whose text is not kept here.',
  'not-drafter': 'A contract is changed, submitted and signed by its drafter.',
  'not-drafter.remedy': 'Ask the drafter.',
  'field.contract': 'Contract',
  'kind.cooperation': 'cooperation',
  'kind.agency': 'agency',
  'kind.trading': 'trading',
  'item.secret_scope': 'scope of the secrets',
  'item.bound_persons': 'persons bound',
  'item.no_removal': 'no removal',
  'item.no_access_by_unrelated_staff': 'no access by unrelated staff',
  'item.return_on_termination': 'return on termination',
  'item.survival_after_termination': 'survival after termination',
  'item.liability_for_breach': 'liability for breach',
  items: 'The confidentiality clause lacks: {missing}.',
  'items.remedy': 'Add them to the contract and submit it again.',
  signed: 'This contract has been signed.',
  'signed.remedy': 'A change needs a supplementary contract.',
  'register.contracts': 'Contracts with secrets',
  'column.created_at': 'Registered',
  'column.signed_at': 'Signed',
  'column.drafter': 'Drafter',
  'column.status': 'Status',
  'status.draft': 'not signed',
  'status.signed': 'signed',
} satisfies PhraseBook<keyof typeof zh>;
