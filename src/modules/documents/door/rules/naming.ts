import { copyNo } from '#kernel/copy-no.ts';
import { type HandKind, handNames } from '#kernel/custody.ts';
import { list, type Text } from '#kernel/text.ts';
import { say } from '../../phrases/copies.ts';

export interface Named {
  readonly code: string;
  readonly copy_no: number;
  readonly register_no: string | null;
}

/** 密收〔2026〕1号第3份: what a copy is called where its title must not stand. */
export function copyName(copy: Named): Text {
  return say('copy', { no: copy.register_no ?? copy.code, copy: copyNo(copy.copy_no) });
}

export function copyNames(copies: readonly Named[]): Text {
  return list(copies.map(copyName));
}

export function handName(copy: { readonly hand: HandKind }): Text {
  return handNames[copy.hand];
}
