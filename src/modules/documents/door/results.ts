import { z } from 'zod';

/** Carriers as answers name them. */
export const carriersResult = z.array(z.object({ id: z.string(), code: z.string(), copy_no: z.number() }));
