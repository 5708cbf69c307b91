import { arrivedRule, textMarked } from '#kernel/content.ts';
import type { Digest } from '#kernel/files.ts';
import { isClassified } from '#kernel/label.ts';
import type { Marking } from '#kernel/mark-scan.ts';
import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { asAttached } from '#kernel/text-file.ts';
import { writesOverFinal } from '../../body.ts';
import { type BodyWritten, bodyWritten } from '../../happenings.ts';
import { type ContentAsk, storing } from '../../rules.ts';
import type { Document } from '#modules/documents/index.ts';
import { notFilmed } from '#modules/making/door/rules/filming.ts';
import { registeredSource } from '#modules/making/door/rules/taking-terms.ts';
import type { Body } from '#modules/documents/index.ts';
import type { Input } from './schema.ts';

export interface Facts extends Pick<ContentAsk, 'matter'> {
  readonly document: ContentAsk['document'] & Pick<Document, 'id' | 'kind' | 'source' | 'register_no'>;
  /** Newest version of the part; null when there is none. */
  readonly newest: Body | null;
  /** Who put in what is final of our own document; nobody where nothing is. */
  readonly authors: readonly string[];
  /** What lies on the disk under the upload; null when nothing arrived. */
  readonly arrived: Digest | null;
  /** Marks of state secrets in its words. */
  readonly marks: readonly string[];
  /** How its words bear the mark of the document; null where it has none yet, or they cannot be read. */
  readonly marking: Marking | null;
}

type Asked = ContentAsk & Facts & { readonly input: Input };

/** CARRIER-001: nothing of a superior's secret is read on the screen before it is registered. */
function unregistered(ask: Asked): boolean {
  return isClassified(ask.matter.level) && registeredSource.broken(ask);
}

/** A new version, or other content of the newest. */
function writing(ask: Asked): BodyWritten {
  const { document, newest, input } = ask;
  const things = newest === null ? [document.id] : [document.id, newest.id];
  return { ...ask, thing: things, replace: input.replace, reason: input.reason };
}

/** Refused whatever arrives: then nothing is taken in at all. */
function hopeless(ask: Asked): boolean {
  return (
    storing.some((rule) => rule.broken(ask)) ||
    notFilmed.broken(ask) ||
    unregistered(ask) ||
    writesOverFinal(writing(ask))
  );
}

export const rules = rulesFor<Facts, Input>()([
  notFilmed,
  registeredSource,
  textMarked<Asked>(({ document, input, marking }) =>
    document.source === 'own' && marking ? (input.part === 'text' ? marking : asAttached(marking)) : null,
  ),
  arrivedRule<Asked>((ask) => (hopeless(ask) ? null : { arrived: ask.arrived, sha256: ask.input.sha256 })),
]);

export const causes = [brings(bodyWritten, (ask: Asked) => [writing(ask)], { thing: 'document' })];
