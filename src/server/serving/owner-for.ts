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

/** Answers what the serving process asks of the owner. Whatever else it says is not heard. */
export function ownerFor(owner: Owner, tell: (message: ToServing) => void): (message: FromServing) => void {
  const looked = new Map<number, () => void>();

  async function answer(message: FromServing): Promise<void> {
    if (message.kind === 'back-up') tell({ kind: 'answer', id: message.id, value: await owner.backUp() });
    if (message.kind !== 'restore-beside') return;
    const { id } = message;
    await owner.restoreBeside(beside.parse(message.asked), (came) => {
      tell({ kind: 'answer', id, value: came });
      return new Promise<void>((done) => looked.set(id, done));
    });
  }

  return (message) => {
    if (message.kind === 'looked') {
      looked.get(message.id)?.();
      looked.delete(message.id);
      return;
    }
    if (message.kind !== 'back-up' && message.kind !== 'restore-beside') return;
    answer(message).catch((error: unknown) => tell({ kind: 'answer', id: message.id, error: plainError(error) }));
  };
}
