import { folder, keyringIn } from '#test/kit/vault.ts';
import { survey } from '#server/keys/survey.ts';
using at = folder();
const k = await keyringIn(at.dir);
let t = performance.now();
for (let n = 0; n < 10; n++) {
  const m = await k.make({ level: 3 }, 100_000);
  if (n === 0) await k.destroy(m.slice(0, 1000).map(({ ref }) => ref));
}
console.log('made 1,000,000 in', Math.round((performance.now() - t) / 1000), 's');
t = performance.now();
let last = t;
let longest = 0;
const r = await k.ceremony.roll('all', {
  onProgress: () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  },
});
console.log('rolled', r, Math.round((performance.now() - t) / 1000), 's; longest batch', Math.round(longest), 'ms');
t = performance.now();
console.log(await survey(at.dir + '/vault'), Math.round(performance.now() - t), 'ms survey');
