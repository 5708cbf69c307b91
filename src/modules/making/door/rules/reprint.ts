import { civilDay } from '#kernel/civil.ts';
import type { CivilDate, Instant } from '#kernel/json.ts';
import { isClassified, levelOf } from '#kernel/label.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import type { DocumentFacts } from '#modules/documents/door/facts/document.ts';
import { say } from '../../phrases/making.ts';
import type { Document, PrintOrder } from '#modules/documents/index.ts';

/** A secret paper, or any cipher telegram, of another body: to print it is to reprint it, and to send it out is to pass it on. */
export function isOfAnother({ source, level, kind }: Pick<Document, 'source' | 'level' | 'kind'>): boolean {
  return source !== 'own' && (isClassified(levelOf(level)) || kind === 'cipher_telegram');
}

/** CARRIER-027: such a paper goes to another unit only by a run to which those agreed who agree to its copying, whatever it was when it was printed. */
export function passedOnWithLeave<A extends Circumstances & Pick<DocumentFacts, 'document'>>(
  form: (ask: A) => PrintOrder['form'],
): Rule<A> {
  return {
    id: 'passed-on-with-leave',
    clause: 'CARRIER-027',
    kind: 'state',
    broken: (ask) => isOfAnother(ask.document) && form(ask) === null,
    says: () => say('no-leave'),
    remedy: () => say('no-leave.remedy'),
  };
}

/** CARRIER-027: what was agreed to until a day is not printed after it. */
export const madeInTime: Rule<
  Circumstances & { readonly order: Pick<PrintOrder, 'make_by' | 'status'>; readonly at: Instant | null | undefined }
> = {
  id: 'made-in-time',
  clause: 'CARRIER-027',
  kind: 'state',
  broken: ({ order, at, now }) =>
    order.status === 'approved' && order.make_by !== null && civilDay(at ?? now) > order.make_by,
  says: ({ order }) => say('make-by-over', { date: order.make_by ?? '' }),
  remedy: () => say('make-by-over.remedy'),
};

/** CARRIER-031: what was to be collected by a day is neither made nor passed on after it. */
export function servesStill<A extends Circumstances>(
  of: (ask: A) => { readonly collectBy: CivilDate | null; readonly at: Instant | null | undefined },
): Rule<A> {
  return {
    id: 'serves-still',
    clause: 'CARRIER-031',
    kind: 'state',
    broken: (ask) => {
      const { collectBy, at } = of(ask);
      return collectBy !== null && civilDay(at ?? ask.now) > collectBy;
    },
    says: (ask) => say('served', { date: of(ask).collectBy ?? '' }),
    remedy: () => say('served.remedy'),
  };
}
