import { insert, update } from '#kernel/effect.ts';
import type { Digest } from '#kernel/files.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { isFinal } from '../../rules.ts';
import { body } from '#modules/documents/index.ts';
import type { Facts } from './rules.ts';
import type { Input } from './schema.ts';

/** A new version, or other content for the newest one while it is not final. */
export function effects(
  { input, document, newest, arrived, actor, now }: Ask<Facts, Input>,
  { newId }: EffectContext,
): Outcome {
  const { sha256, size } = arrived as Digest;
  const content = {
    name: input.name,
    sha256,
    size,
    upload: input.upload as string,
    reason: input.reason ?? null,
    at: now,
    by: actor.id,
  };
  if (input.replace && newest) {
    const { id, version } = newest;
    return {
      effects: [update(body, id, content, { sha256: newest.sha256, finalised_at: null })],
      object: { table: 'body', id },
      result: { id, version, sha256 },
    };
  }
  const finalised_at = isFinal(document) || newest?.finalised_at ? now : null;
  const id = newId();
  const version = (newest?.version ?? 0) + 1;
  const row = { id, document_id: input.document, part: input.part, version, ...content, finalised_at };
  return {
    effects: [insert(body, row)],
    object: { table: 'body', id },
    result: { id, version, sha256 },
  };
}
