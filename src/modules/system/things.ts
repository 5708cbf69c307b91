import { defineThing } from '#kernel/thing.ts';
import { body, siteDeclaration, drill } from './tables.ts';

export const bodyThing = defineThing(body, {
  noun: { zh: '正文或附件', en: 'Text or attachment' },
  called: { as: 'document', at: 'document_id' },
});

export const siteDeclarationThing = defineThing(siteDeclaration, {
  noun: { zh: '系统定级申报', en: 'Declaration of the system' },
});

export const drillThing = defineThing(drill, {
  noun: { zh: '恢复演练', en: 'Recovery drill' },
  register: 'drills',
});
