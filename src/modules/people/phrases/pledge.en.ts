import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './pledge.zh.ts';

export const en = {
  'publish-template': 'Publish a pledge text',
  'publish-template.help': 'Chooses the duties and publishes the pledge that secret-involved personnel sign.',
  'sign-pledge': 'Sign the secrecy pledge',
  'sign-pledge.help':
    'Signs one’s own pledge after answering the question of each duty; without it nothing classified may be touched.',
  'no-supervision':
    'The text lacks the clause accepting secrecy education, supervision and checks, so it cannot be published.',
  'no-supervision.remedy': 'Add the clause that education, supervision and checks are accepted.',
  'no-items': 'The text names no duties.',
  'no-items.remedy': 'Choose at least one duty.',
  'item-missing': 'The text lacks this item: {pledge}',
  'item-missing.remedy': 'Put it among the items pledged.',
  outdated: 'This text lacks an item pledged today: {pledge}',
  'outdated.remedy': 'Sign the text now in force.',
  agree: 'It must be confirmed that the pledge was read and will be kept.',
  'agree.remedy': 'Read the pledge, then confirm.',
  'obligation.PEOPLE-005': 'Sign or renew the secrecy pledge',
  'register.pledges': 'Secrecy pledges',
  'field.name': 'Name',
  'field.items': 'Duties',
  'field.others': 'Other duties',
  'field.supervision': 'Accepts education, supervision and checks',
  'field.in_force_from': 'In force from',
  'field.in_force_from.help': 'Today, unless another day is given',
  'field.answers': 'Questions',
  'field.agreed': 'I have read the pledge and will keep it',
  'column.person': 'Name',
  'column.department': 'Department',
  'column.grade': 'Grade',
  'column.template': 'Text',
  'column.edition': 'Edition',
  'column.signed_at': 'Signed',
  'column.valid_until': 'In force until',
} satisfies PhraseBook<keyof typeof zh>;
