import { linesOf, type Signer, type Signing, type SigningFacts, type SigningInput } from '#kernel/signing.ts';
import { rightAnswers } from '#kernel/understood.ts';
import type { Ask } from '#kernel/verdict.ts';
import { ordinary } from './rules.ts';

export function signer(more: Partial<Signer>): Signer {
  return { grade: 'none', leadership: false, roles: [], ...more };
}

/** Somebody signs a set for the first time, in good order. */
export function toSign(signing: Signing, who: Signer): Ask<SigningFacts, SigningInput> {
  const lines = linesOf(signing.items);
  const edition = { edition: 1, in_force_from: '2026-01-01', supersedes: null };
  return {
    ...ordinary,
    text: { id: 't', ...edition, name: signing.name.zh, lines, digest: 'a' },
    signer: who,
    last: null,
    confirmed: true,
    input: { text: 'a', answers: rightAnswers(signing.items), agreed: true },
  };
}

/** Variations in which he was shown another text, has not read it, not understood one item of it, or not shown who he is. */
export function misreadings({ input }: Ask<SigningFacts, SigningInput>) {
  const unanswered = (id: string) => ({ input: { ...input, answers: { ...input.answers, [id]: undefined } } });
  return {
    'text-shown': { input: { ...input, text: 'b' } },
    agreed: { input: { ...input, agreed: false } },
    confirmed: { confirmed: false },
    ...Object.fromEntries(Object.keys(input.answers).map((id) => [`understood-${id}`, unanswered(id)])),
  };
}
