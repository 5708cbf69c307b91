import { defineFigure, definePicture } from '#kernel/figure.ts';
import { defineTrend } from '#kernel/overview.ts';

export const expiring = defineFigure({
  name: 'expiring',
  title: { zh: '90 天内期满', en: 'Expiring within 90 days' },
  unit: { zh: '份', en: 'documents' },
  home: [
    'classifier',
    'classification_reviewer',
    'secrecy_office_head',
    'leader_in_charge',
    'principal',
    'business_leader',
  ],
  register: 'documents',
  filter: { status: 'active', source: 'own', 'from.expires_on': '$today', 'to.expires_on': '$today+90' },
  tone: 'look',
});

export const ownSecrets = defineFigure({
  name: 'own_secrets',
  title: { zh: '本单位定密', en: 'Classified here' },
  unit: { zh: '份', en: 'documents' },
  register: 'documents',
  filter: { status: 'active', source: 'own', regime: 'state' },
});

export const drafts = defineFigure({
  name: 'drafts',
  title: { zh: '草拟中', en: 'Being drafted' },
  unit: { zh: '份', en: 'documents' },
  home: ['classifier', 'classification_reviewer'],
  register: 'documents',
  filter: { status: 'draft', source: 'own' },
});

export const changed = defineFigure({
  name: 'changed',
  title: { zh: '今年变更、解密', en: 'Changed or declassified this year' },
  unit: { zh: '次', en: 'times' },
  register: 'secret-changes',
  filter: { 'from.at': '$year' },
});

export const byKindPicture = definePicture({
  title: { zh: '定密方式', en: 'How matters were classified' },
  whole: { zh: '定密事项', en: 'Classified matters' },
  register: 'classifications',
  by: 'kind',
  parts: { original: 'teal', derivative: 'gold', superior: 'blue' },
});

export const declassified = defineTrend({
  title: { zh: '解密', en: 'Declassified' },
  register: 'secret-changes',
  filter: { kind: 'declassify,expire' },
  on: 'at',
  colour: 'violet',
});
