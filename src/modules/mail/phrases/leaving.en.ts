import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './leaving.zh.ts';

export const en = {
  'field.channel': 'Channel',
  'field.channel.help':
    'For delivery by our own people name the courier; for confidential post or courier service name the service and its receipt',
  'field.courier': 'Courier',
  'field.bearers': 'Going along',
  'field.bearers.help': 'Top secret travels with two or more',
  'field.service': 'Delivery service',
  'field.receipt_no': 'Receipt of the service',
  'field.courier-signed': 'The courier has counted and signed',
  'channel.confidential_post': 'confidential post',
  'channel.confidential_courier': 'confidential courier service',
  'channel.own_delivery': 'delivery by our own people',
  'channel.approved_classified_network': 'approved classified network',
  'channel.ordinary_post': 'ordinary post',
  'channel.express': 'express',
  'outside-approved': '{copies} may not be handed to {unit}; approved is: {approved}.',
  'outside-approved.none': 'There is nobody outside to whom {copies} may go, so {unit} does not get them.',
  'outside-approved.remedy':
    'Hand them to the originator or to a listed unit for returns only; a wider distribution needs its own approval.',
  'own-stays':
    'Of our own document {copies} are kept on file: they are not in the approved distribution and stay here.',
  'own-stays.remedy': 'If more are to be sent, ask for another printing with its distribution.',
  'not-packed': '{copies} have not been packed and counted again.',
  'not-packed.remedy': 'Our own documents leave only packed for their distribution and counted again.',
  'signed-for-both': 'Both sides sign; {name} is of this side and does not sign for the other.',
  'signed-for-both.remedy':
    'Enter who acted for the other side; if he bears the name of somebody here, write his unit before it.',
  'wrong-channel': 'What holds state secrets does not go by {channel}.',
  'wrong-channel.remedy': 'Use confidential post or the confidential courier service, or send our own people.',
  'no-service': 'It is not said which service of {channel} carries it.',
  'no-service.remedy': 'Name the service and its receipt; for our own people name the courier and no channel.',
  'no-channel': '{service} is to carry it: say which confidential channel that is.',
  'no-channel.remedy':
    'Choose confidential post or courier service; for our own people name the courier and no service.',
  'service-unlisted': '{service} is not on the list for {channel}.',
  'service-unlisted.remedy':
    'Hand it to a listed service; a new one is first listed by the secrecy office, by document and with approval.',
  'no-network': 'This unit has no classified network for documents of this level.',
  'no-network.remedy': 'Use confidential post or the confidential courier service, or send our own people.',
  'by-firm': '{copies} are carried by designated people only, not by {service}.',
  'by-firm.remedy': 'Send somebody who is on the list.',
  unrelated:
    '{name} is neither registry or secrecy staff nor a courier, so it is not given to this person to take along.',
  'unrelated.remedy': 'Send the registry’s people or a courier.',
  'not-registry': '{name} has not been designated to carry classified carriers.',
  'not-registry.remedy': 'Send the registry’s people or a courier.',
  'no-courier': 'Say who carries it: one of our people, or one delivery service.',
  'no-courier.remedy': 'Fill in one of the two.',
  'no-receipt': 'What {service} carries is handed over against its receipt number.',
  'no-receipt.remedy': 'Count it together and enter the number of the receipt.',
  'courier-unsigned': 'The courier counts and signs for what is handed over.',
  'courier-unsigned.remedy': 'Tick it when the courier has signed.',
  'too-few': 'Top secret travels with {least} or more; there are {count}.',
  'too-few.remedy': 'Add somebody who goes along.',
  elsewhere: '{name} is out of the house with something else that is top secret, and cannot carry this one too.',
  'elsewhere.remedy': 'Wait until that journey is back on record, or send somebody else along.',
} satisfies PhraseBook<keyof typeof zh>;
