import { type Change, defineMeaning, labelChanged } from '#kernel/meaning.ts';
import type { Happening } from '#kernel/generated/happenings.ts';
import { levelRank } from '#kernel/label.ts';
import { body, carrier, dispatch, type Document, document, printOrder, slip } from './tables.ts';

/** Whose series the numbers are: what another organ numbered took none of ours. */
function seriesOf({ register_no, doc_no, source = 'own' }: Partial<Document>): readonly string[] {
  return [...(register_no ? ['register'] : []), ...(doc_no && source === 'own' ? ['doc_no'] : [])];
}

/** Nobody has decided yet what it is: no decision gave it a mark. */
const isDraft = ({ status, mark }: Partial<Document>) => status === 'draft' && !mark;

/** How a draft gets its level: it is proposed, or it is decided with the mark it gets. */
const given = ({ to }: Change<Document>) =>
  'mark' in to ? (['secret.decided'] as const) : (['secret.proposed'] as const);

/** What rises is decided, and so is a secret that falls and stays one. */
function regraded(change: Change<Document>): readonly Happening[] {
  const falls = labelChanged.level(change);
  const [now, before] = [change.to.level ?? 0, change.was.level ?? 0];
  return now > before || (now < before && now >= levelRank.confidential) ? ['secret.decided', ...falls] : falls;
}

export const documentMeaning = defineMeaning(document, {
  as: (row, name, was) => {
    if (name === 'number.used') return { series: seriesOf(row) };
    const decided = was.status === undefined ? undefined : String(!isDraft(was));
    const about = { thing: 'document', decided };
    // What draft it is its classification tells.
    if (name === 'secret.decided') return { ...about, kind: decided === 'false' ? undefined : 'change' };
    if (name === 'content.derived') return { ...about, how: row.status === 'draft' ? 'draft' : undefined };
    // What another body fixed comes as its paper bears it.
    if (name === 'period.set') return { ...about, how: (row.source ?? 'own') === 'own' ? undefined : 'taken' };
    return about;
  },
  made: (row) => {
    const { status, level, mark, source_ids, period, expires_on } = row;
    return [
      ...(status === 'draft' ? (['secret.proposed'] as const) : []),
      ...(source_ids.length > 0 ? (['content.derived'] as const) : []),
      ...(period !== null || expires_on !== null ? (['period.set'] as const) : []),
      ...(mark !== '' || level > levelRank.internal ? (['mark.set'] as const) : []),
      ...(seriesOf(row).length > 0 ? (['number.used'] as const) : []),
    ];
  },
  changed: {
    ...labelChanged,
    level: (change) => (isDraft(change.was) ? given(change) : regraded(change)),
    regime: (change) => (isDraft(change.was) ? [] : labelChanged.regime(change)),
    status: { declassified: 'level.lowered', ended: 'period.set' },
    period: 'period.set',
    expires_on: 'period.set',
    issued_on: 'period.set',
    mark: 'mark.set',
    doc_no: 'number.used',
    register_no: 'number.used',
    source_ids: 'content.derived',
    return_by: 'clock.moved',
  },
  plain: [
    'sequence',
    'kind',
    'title',
    'issuer',
    'opened_at',
    'registered_at',
    'province_level',
    'issuer_rank',
    'department_id',
    'copies_made',
    'reviewed_at',
    'search',
  ],
});

export const carrierMeaning = defineMeaning(carrier, {
  as: (_, name) => ({ thing: 'carrier', ...(name === 'copy.stored' ? { to: 'place' } : {}) }),
  // Its first movement says how it came here.
  made: [],
  changed: {
    ...labelChanged,
    place_id: ({ to }) => (to.place_id === null ? [] : ['copy.stored']),
    document_id: 'level.lowered',
    collect_by: 'clock.moved',
  },
  // Every change of hand is a movement, and that says what it means.
  plain: ['hand', 'hand_id', 'since', 'due_at', 'turn', 'pages', 'stamp', 'kind', 'operator_id'],
});

export const slipMeaning = defineMeaning(slip, { made: [], changed: {}, plain: [] });

export const printOrderMeaning = defineMeaning(printOrder, {
  thing: 'document_id',
  as: { to: 'unit', how: 'ordered' },
  made: ['making.ordered', 'readers.named'],
  changed: { copies: 'making.ordered', recipients: 'readers.named' },
  plain: ['status', 'first_no', 'waste', 'waste_by', 'made_by', 'made_at'],
});

export const dispatchMeaning = defineMeaning(dispatch, {
  as: { to: 'unit', series: 'outgoing', how: 'packed' },
  made: ['readers.named', 'number.used'],
  changed: { recipient: 'readers.named', numbers: 'readers.named' },
  // Being sent and received are movements of its copies.
  plain: [
    'status',
    'recounted_by',
    'recounted_at',
    'sent_by',
    'sent_at',
    'courier',
    'channel',
    'escorts',
    'receipt_no',
    'received_by',
    'received_on',
    'unpacked_by',
    'unpacked_at',
    'unpacked_why',
  ],
});

export const bodyMeaning = defineMeaning(body, {
  thing: 'document_id',
  as: { thing: 'document' },
  made: ['content.written'],
  changed: { sha256: 'content.written' },
  plain: ['name', 'size', 'upload', 'at', 'by', 'reason', 'finalised_at'],
  removed: ['content.altered'],
});
