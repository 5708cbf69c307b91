/** Most values of a ledger's column repeat: keeps the results of a pure reader by its text, for one judgement and up to a bound. */
export function remember<T>(read: (text: string) => T, bound = 5000): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const value = read(text);
    if (kept.size < bound) kept.set(text, value);
    return value;
  };
}
