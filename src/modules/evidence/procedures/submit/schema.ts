import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { say } from '../../phrases.ts';
import type { RecordTable } from '#kernel/evidence.ts';
import { worded } from '#kernel/worded.ts';

const hex = /^[0-9a-f]{64}$/;

const record = (table: RecordTable) =>
  z
    .string()
    .max(64)
    .optional()
    .meta(shown(say(`field.${table}`), { widget: table }));

const words = (longest: number) => z.string().trim().max(longest).optional();

/** The file's bytes come through the upload route; here stands what arrived. */
const file = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(255)
    .meta(shown(say('field.file.name'))),
  upload: z
    .string()
    .max(64)
    .optional()
    .meta(shown(say('field.file.upload'))),
  sha256: z
    .string()
    .regex(hex)
    .optional()
    .meta(shown(say('field.file_sha256'))),
});

export const input = z.strictObject({
  case: record('case'),
  document: record('document'),
  person: record('person'),
  finding: record('finding'),
  inspection: record('inspection'),
  incident: record('incident'),
  sender: worded(200)
    .optional()
    .meta(shown(say('field.sender'), { widget: 'text' })),
  document_no: worded(200)
    .optional()
    .meta(shown(say('field.document_no'), { widget: 'text' })),
  dated: z.iso.date().meta(shown(say('field.dated'), { widget: 'date' })),
  file: file.optional().meta(shown(say('field.file'), { widget: 'file', help: say('field.file.help') })),
  shows_no_secret: z
    .boolean()
    .default(false)
    .meta(shown(say('field.shows_no_secret'), { help: say('field.shows_no_secret.help') })),
  pages: z
    .int()
    .min(1)
    .max(10_000)
    .optional()
    .meta(shown(say('field.pages'))),
  shelf_place: words(200).meta(shown(say('field.shelf_place'), { widget: 'text' })),
  seen_by: z
    .array(z.string().max(64))
    .max(10)
    .default([])
    .meta(shown(say('field.seen_by'), { widget: 'person', help: say('field.seen_by.help') })),
  machine: words(200).meta(shown(say('field.machine'), { widget: 'text' })),
  file_sha256: z
    .string()
    .regex(hex)
    .optional()
    .meta(shown(say('field.file_sha256'), { widget: 'text' })),
});
export type Input = z.infer<typeof input>;
