import type { BackupNote } from '../backup/note.ts';
import type { Came, Owner } from '../owner/owner.ts';
import type { FromServing, ToServing } from './messages.ts';
import { errorOf } from './plain-error.ts';

type Answer = Extract<ToServing, { readonly kind: 'answer' }>;

/** The owner's part, asked of the process that holds the login. */
export function ownerOver(tell: (message: FromServing) => void): Owner & { heard(answer: Answer): void } {
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;

  function ask<T>(message: (id: number) => FromServing): Promise<T> {
    last += 1;
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    waiting.set(last, ({ value, error }) => (error ? reject(errorOf(error)) : resolve(value as T)));
    tell(message(last));
    return promise;
  }

  return {
    heard(answer) {
      waiting.get(answer.id)?.(answer);
      waiting.delete(answer.id);
    },
    backUp: () => ask<BackupNote>((id) => ({ kind: 'back-up', id })),
    async restoreBeside(asked, work) {
      let of = 0;
      const came = await ask<Came>((id) => {
        of = id;
        return { kind: 'restore-beside', id, asked };
      });
      try {
        return await work(came);
      } finally {
        await ask<undefined>((id) => ({ kind: 'looked', id, of }));
      }
    },
  };
}
