import { defineThing } from '#kernel/thing.ts';
import { relatedToCopy, relatedToDocument } from './related.ts';
import { document, carrier, slip } from './tables.ts';

export const documentThing = defineThing(document, {
  noun: { zh: '文件（事项）', en: 'Document' },
  register: 'documents',
  called: { by: 'title' },
  related: relatedToDocument,
});

export const carrierThing = defineThing(carrier, {
  noun: { zh: '载体', en: 'Copy' },
  register: 'carriers',
  called: { as: 'document', at: 'document_id', no: 'copy_no' },
  related: relatedToCopy,
});

export const slipThing = defineThing(slip, {
  noun: { zh: '传阅单', en: 'Routing slip' },
  called: { as: 'document', at: 'document_id' },
});
