let list: Promise<(word: string) => boolean> | undefined;

/** Whether a word is among the fifty thousand passwords used most everywhere. Read when somebody first chooses one. */
export function commonPasswords(): Promise<(word: string) => boolean> {
  list ??= import('@zxcvbn-ts/language-common').then(({ dictionary }) => {
    const words = new Set(dictionary['passwords-common'].map((word) => String(word).toLowerCase()));
    return (word: string) => words.has(word);
  });
  return list;
}
