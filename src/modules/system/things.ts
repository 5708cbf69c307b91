import { defineThing } from '#kernel/thing.ts';
import { siteDeclaration, drill } from './tables.ts';

export const siteDeclarationThing = defineThing(siteDeclaration, {
  noun: { zh: '系统定级申报', en: 'Declaration of the system' },
  called: { noun: true, on: 'at' },
});

export const drillThing = defineThing(drill, {
  noun: { zh: '恢复演练', en: 'Recovery drill' },
  register: 'drills',
  called: { turn: 'period', on: 'started_at' },
});
