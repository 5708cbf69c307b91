import type { Digest } from '#kernel/files.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Matter } from '#kernel/verdict.ts';
import { say } from '../../phrases/content.ts';
import type { Body } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly body: Body;
  readonly matter: Matter;
  /** What lies on the disk now. */
  readonly found: Digest | null;
}

export const rules = rulesFor<Facts, Input>()([
  {
    id: 'intact',
    clause: 'SYSTEM-018',
    kind: 'state',
    broken: ({ body, found }) => found?.sha256 !== body.sha256 || found.size !== body.size,
    says: () => say('altered'),
    remedy: () => say('altered.remedy'),
    facts: ({ body }) => ({ version: body.version }),
  },
]);
