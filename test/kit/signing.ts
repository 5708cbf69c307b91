import { rightAnswers } from '#kernel/understood.ts';
import { letter, pledge } from '#modules/signing/door/signings.ts';
import { regulationText } from '#modules/signing/index.ts';

/** A pledge text with every item there is, and how it is signed by somebody who has understood them. */
export const pledgeText = { name: '2026年保密承诺书', supervision: true };
export const pledging = {
  text: regulationText({ ...pledge, name: { zh: pledgeText.name, en: pledgeText.name } }).digest,
  answers: rightAnswers(pledge.items),
  agreed: true,
};

/** The same for the responsibility letter. */
export const lettering = { text: regulationText(letter).digest, answers: rightAnswers(letter.items), agreed: true };

/** One question answered wrongly: every question has three answers and one right one. */
export function wronglyAnswered<T extends { readonly answers: Readonly<Record<string, string>> }>(
  given: T,
  id: string,
) {
  return { ...given, answers: { ...given.answers, [id]: given.answers[id] === '1' ? '2' : '1' } };
}
