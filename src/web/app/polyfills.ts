/** What our libraries or rules use and Chromium 90 lacks. Each is the plain meaning, nothing more. */
function define(target: object, name: string, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

function at(this: ArrayLike<unknown>, index: number): unknown {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

define(Array.prototype, 'at', at);
define(String.prototype, 'at', at);
define(
  Array.prototype,
  'findLast',
  function findLast(this: unknown[], test: (value: unknown, index: number, all: unknown[]) => boolean) {
    for (let index = this.length - 1; index >= 0; index -= 1) if (test(this[index], index, this)) return this[index];
    return undefined;
  },
);
define(Array.prototype, 'toSorted', function toSorted(this: unknown[], order?: (a: unknown, b: unknown) => number) {
  return [...this].sort(order);
});
define(Array.prototype, 'toReversed', function toReversed(this: unknown[]) {
  return [...this].reverse();
});
define(Object, 'hasOwn', (target: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(target, key));
define(Object, 'groupBy', (values: Iterable<unknown>, key: (value: unknown, index: number) => PropertyKey) => {
  const groups: Record<PropertyKey, unknown[]> = Object.create(null);
  let index = 0;
  for (const value of values) {
    const name = key(value, index++);
    const group = groups[name] ?? [];
    group.push(value);
    groups[name] = group;
  }
  return groups;
});
define(globalThis, 'structuredClone', (value: unknown) => JSON.parse(JSON.stringify(value)));
