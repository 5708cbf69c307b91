import { useSay } from '#web/app/language.ts';
import { turnSays } from './turn-words.ts';

/** The words of what happens beside the signatures, in the reader's language. */
export function useTurnWords(): (...asked: Parameters<typeof turnSays>) => string {
  const say = useSay();
  return (...asked) => say(turnSays(...asked));
}
