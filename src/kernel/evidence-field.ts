import { z } from 'zod';
import { shown } from './form.ts';

/** The field of an act that rests on an outside letter. A rule demands it (`onEvidence`), so that the clause is cited. */
export const evidenceField = z
  .string()
  .max(64)
  .optional()
  .meta(shown({ zh: '凭证', en: 'Evidence' }, { widget: 'evidence' }));
