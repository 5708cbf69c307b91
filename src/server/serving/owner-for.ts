import { z } from 'zod';
import type { Beside, Owner } from '../owner/owner.ts';
import type { FromServing, ToServing } from './messages.ts';
import { plainError } from './plain-error.ts';

const tables = z.record(z.string(), z.object({ rows: z.number(), sum: z.string() }));
const beside = z.object({
  unit: z.string(),
  fileKey: z
    .string()
    .regex(/^[0-9a-f]+$/)
    .nullable(),
  note: z.object({
    file: z.string(),
    sha256: z.string(),
    made_at: z.string(),
    units: z.record(z.string(), z.object({ at: z.string(), tables })),
  }),
}) satisfies z.ZodType<Beside>;

/** Answers what is asked of the owner. Whatever else is said is not heard. */
export function ownerFor(owner: Owner, tell: (message: ToServing) => void): (message: FromServing) => void {
  const looked = new Map<number, (by: number) => void>();

  async function backUp(id: number): Promise<void> {
    await owner.backUp().then(
      (value) => tell({ kind: 'answer', id, value }),
      (error: unknown) => tell({ kind: 'answer', id, error: plainError(error) }),
    );
  }

  async function restoreBeside(first: number, asked: unknown): Promise<void> {
    let id = first;
    try {
      await owner.restoreBeside(beside.parse(asked), async (came) => {
        const { promise, resolve } = Promise.withResolvers<number>();
        looked.set(first, resolve);
        tell({ kind: 'answer', id, value: came });
        id = await promise;
      });
      tell({ kind: 'answer', id });
    } catch (error) {
      tell({ kind: 'answer', id, error: plainError(error) });
    }
  }

  return (message) => {
    if (message.kind === 'back-up') void backUp(message.id);
    else if (message.kind === 'restore-beside') void restoreBeside(message.id, message.asked);
    else if (message.kind === 'looked') {
      looked.get(message.of)?.(message.id);
      looked.delete(message.of);
    }
  };
}
