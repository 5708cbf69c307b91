import { z } from 'zod';

/** What a secret is after a change. */
export const changedResult = z.object({
  id: z.string(),
  level: z.string(),
  mark: z.string(),
  expires_on: z.string().nullable(),
});
