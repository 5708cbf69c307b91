import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './checklist.zh.ts';

export const en = {
  responsibility: 'responsibility for secrecy work',
  rules: 'rules and regulations',
  education: 'education and training',
  personnel: 'secret-involved personnel',
  classification: 'classification, change and declassification',
  carriers: 'carriers',
  systems: 'information systems and devices',
  internet: 'use of the internet',
  sites: 'classified places and key places',
  procurement: 'classified procurement and contracts',
  meetings: 'classified meetings',
  publication: 'review before publication',
  other: 'other',
} satisfies PhraseBook<keyof typeof zh>;
