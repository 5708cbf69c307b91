const token = /"(?:[^"\\]|\\.)*"|[{}[\]:]/g;

/** Whether an object anywhere in this JSON text names a member twice: readers differ in which of the two counts. */
export function repeatsMember(text: string): boolean {
  const open: (Set<string> | null)[] = [];
  let last = '';
  for (const [found] of text.matchAll(token)) {
    if (found === '{') open.push(new Set());
    else if (found === '[') open.push(null);
    else if (found === '}' || found === ']') open.pop();
    else if (found === ':') {
      const names = open.at(-1);
      const name = JSON.parse(last) as string;
      if (names?.has(name)) return true;
      names?.add(name);
    } else last = found;
  }
  return false;
}
