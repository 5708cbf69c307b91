import { insert } from '#kernel/effect.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { evidence } from '#kernel/evidence.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export function effects({ input, record, arrived, actor, now }: Ask<Facts, Input>, { newId }: EffectContext): Outcome {
  const id = newId();
  const row = {
    id,
    object_table: record?.table ?? null,
    object_id: record?.id ?? null,
    sender: input.sender as string,
    document_no: input.document_no as string,
    dated: input.dated,
    pages: input.pages ?? null,
    shelf_place: input.shelf_place ?? null,
    seen_by: [...new Set(input.seen_by)],
    file_name: input.file?.name ?? null,
    sha256: arrived?.sha256 ?? input.file_sha256 ?? null,
    size: arrived?.size ?? null,
    upload: input.file?.upload ?? null,
    shows_no_secret: input.shows_no_secret,
    machine: input.machine ?? null,
    by: actor.id,
    at: now,
  };
  return {
    effects: [insert(evidence, row)],
    object: { table: 'evidence', id },
    result: { id, sha256: row.sha256 },
    clauses: ['SYSTEM-018', 'SYSTEM-020'],
  };
}
