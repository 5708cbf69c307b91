import { arrivedRule, textMarked, unmarkedFile } from '#kernel/content.ts';
import type { Digest } from '#kernel/files.ts';
import { isClassified } from '#kernel/label.ts';
import type { Marking } from '#kernel/mark-scan.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { asAttached } from '#kernel/text-file.ts';
import { say } from '../../phrases/content.ts';
import { type ContentAsk, storing } from '../../rules.ts';
import type { Document } from '#modules/documents/index.ts';
import { notFilmed } from '#modules/making/door/rules/filming.ts';
import { registeredSource } from '#modules/making/door/rules/taking-terms.ts';
import type { Body } from '#modules/documents/index.ts';
import type { Input } from './schema.ts';

export interface Facts extends Pick<ContentAsk, 'matter'> {
  readonly document: ContentAsk['document'] & Pick<Document, 'kind' | 'source' | 'register_no'>;
  /** Newest version of the part; null when there is none. */
  readonly newest: Body | null;
  /** Of our own document some part is final already. */
  readonly decided: boolean;
  /** What lies on the disk under the upload; null when nothing arrived. */
  readonly arrived: Digest | null;
  /** Marks of state secrets in its words. */
  readonly marks: readonly string[];
  /** How its words bear the mark of the document; null where it has none yet, or they cannot be read. */
  readonly marking: Marking | null;
}

type Asked = ContentAsk & Facts & { readonly input: Input };

function writesOverFinal({ input, newest }: Asked): boolean {
  return input.replace && newest !== null && newest.finalised_at !== null;
}

/** Something final is changed or added to, and nothing says why. */
function unreasoned({ input, newest, decided }: Asked): boolean {
  return !input.replace && !input.reason && (newest === null ? decided : newest.finalised_at !== null);
}

/** CARRIER-001: nothing of a superior's secret is read on the screen before it is registered. */
function unregistered(ask: Asked): boolean {
  return isClassified(ask.matter.level) && registeredSource.broken(ask);
}

/** Refused whatever arrives: then nothing is taken in at all. */
function hopeless(ask: Asked): boolean {
  return storing.some((rule) => rule.broken(ask)) || notFilmed.broken(ask) || unregistered(ask) || writesOverFinal(ask);
}

export const rules = rulesFor<Facts, Input>()([
  storing[0],
  storing[1],
  notFilmed,
  {
    id: 'finalised',
    clause: 'SYSTEM-018',
    kind: 'denied',
    broken: writesOverFinal,
    says: (ask) => say('finalised', { version: ask.newest?.version ?? 1 }),
    remedy: () => say('finalised.remedy'),
  },
  {
    id: 'reasoned',
    clause: 'SYSTEM-018',
    kind: 'fields',
    fields: ['reason'],
    broken: unreasoned,
    says: ({ newest }) => (newest ? say('no-reason', { version: newest.version }) : say('no-reason.part')),
    remedy: () => say('no-reason.remedy'),
  },
  registeredSource,
  unmarkedFile<Asked>(({ marks }) => marks),
  textMarked<Asked>(({ document, input, marking }) =>
    document.source === 'own' && marking ? (input.part === 'text' ? marking : asAttached(marking)) : null,
  ),
  arrivedRule<Asked>((ask) => (hopeless(ask) ? null : { arrived: ask.arrived, sha256: ask.input.sha256 })),
]);
