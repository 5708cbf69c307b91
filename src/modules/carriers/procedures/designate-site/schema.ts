import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { say } from '../../phrases/destruction.ts';
import { siteKinds } from '../../tables/destruction.ts';

const line = z.string().trim().max(100);
const names = Object.fromEntries(siteKinds.map((kind) => [kind, say(`kind.${kind}`)]));

export const input = z.strictObject({
  name: line.min(1).meta(shown(say('field.name'))),
  /** Left empty: the kind of place the unit's regulation names (CARRIER-062.site). */
  kind: z
    .enum(siteKinds)
    .nullish()
    .meta(shown(say('field.kind'), { widget: 'choice', names })),
  document: line.nullish().meta(shown(say('field.document'), { widget: 'text' })),
  certificate: line.nullish().meta(shown(say('field.site-certificate'))),
  until: z.iso
    .date()
    .nullish()
    .meta(shown(say('field.until'))),
});
export type Input = z.infer<typeof input>;
