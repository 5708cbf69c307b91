import { defineThing } from '#kernel/thing.ts';
import { relatedToCopy, relatedToDocument } from './related.ts';
import { body, document, carrier, slip } from './tables.ts';

export const documentThing = defineThing(document, {
  noun: { zh: '文件（事项）', en: 'Document' },
  register: 'documents',
  called: { by: 'title' },
  related: relatedToDocument,
});

export const carrierThing = defineThing(carrier, {
  noun: { zh: '载体', en: 'Copy' },
  register: 'carriers',
  called: { as: 'document', at: 'document_id', no: 'copy_no', beside: 'code' },
  related: relatedToCopy,
  held: {
    tables: 'carrier c join document d on d.unit_id = c.unit_id and d.id = c.document_id',
    select: {
      carrier_id: 'c.id',
      code: 'c.code',
      copy_no: 'c.copy_no',
      due_at: 'c.due_at',
      since: 'c.since',
      title: 'd.title',
      mark: 'd.mark',
    },
    where: "c.hand = 'person' and c.hand_id = $holder",
    labelled: 'c',
    due: 'c.due_at',
    order: 'c.due_at nulls last, c.id',
  },
});

export const slipThing = defineThing(slip, {
  noun: { zh: '传阅单', en: 'Routing slip' },
  called: { as: 'document', at: 'document_id' },
});

export const bodyThing = defineThing(body, {
  noun: { zh: '正文或附件', en: 'Text or attachment' },
  called: { as: 'document', at: 'document_id' },
});
