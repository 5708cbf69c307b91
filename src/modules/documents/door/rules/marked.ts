import { copyNo } from '#kernel/copy-no.ts';
import { textMarked } from '#kernel/content.ts';
import { isClassified, levelOf } from '#kernel/label.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import type { Copy } from '../facts/copy.ts';
import type { PrintFile } from '../facts/print-file.ts';
import { say } from '../../phrases/copies.ts';
import type { DocumentFacts } from '../facts/document.ts';

/** CLASSIFY-017: nothing classified is printed, numbered or distributed before it bears level and period. */
export const marked: Rule<Circumstances & Pick<DocumentFacts, 'document'>> = {
  id: 'marked',
  clause: 'CLASSIFY-017',
  kind: 'state',
  broken: ({ document }) =>
    document.status === 'draft' ||
    (document.status === 'active' && isClassified(levelOf(document.level)) && (!document.period || !document.mark)),
  says: () => say('not-marked'),
  remedy: () => say('not-marked.remedy'),
};

/** CLASSIFY-017: nor from a file that does not bear the mark of its document. */
export const printMarked = textMarked<Circumstances & PrintFile>(({ marking }) => marking);

/** CLASSIFY-017: nor is distributed what still bears the mark it had before its level or period changed. */
export const markCorrected: Rule<Circumstances & { readonly oldMark: boolean }> = {
  id: 'mark-corrected',
  clause: 'CLASSIFY-017',
  kind: 'state',
  broken: ({ oldMark }) => oldMark,
  says: () => say('old-mark'),
  remedy: () => say('old-mark.remedy'),
};

/** CLASSIFY-017: nor does such a copy pass from hand to hand in the house. */
export const copyMarkCorrected: Rule<Circumstances & { readonly copy: Pick<Copy, 'copy_no' | 'old_mark'> }> = {
  id: 'copy-mark-corrected',
  clause: 'CLASSIFY-017',
  kind: 'state',
  alone: true,
  broken: ({ copy }) => copy.old_mark,
  says: ({ copy }) => say('copy-old-mark', { no: copyNo(copy.copy_no) }),
  remedy: () => say('old-mark.remedy'),
};

/** CLASSIFY-017: a classified copy that bears no mark does not leave the house either. */
export const bearsMark: Rule<Circumstances & { readonly copies: readonly Pick<Copy, 'level' | 'mark'>[] }> = {
  id: 'bears-mark',
  clause: 'CLASSIFY-017',
  kind: 'state',
  broken: ({ copies }) => copies.some(({ level, mark }) => isClassified(levelOf(level)) && mark === ''),
  says: () => say('not-marked'),
  remedy: () => say('not-marked.remedy'),
};

/** CLASSIFY-013: a draft whose level field nobody has fixed yet is not printed, whatever it is going to be. */
export const levelFixed: Rule<Circumstances & Pick<DocumentFacts, 'document'>> = {
  id: 'level-fixed',
  clause: 'CLASSIFY-013',
  kind: 'fields',
  fields: ['document'],
  broken: ({ document }) => document.status === 'draft' && !isClassified(levelOf(document.level)),
  says: () => say('level-open'),
  remedy: () => say('level-open.remedy'),
};
