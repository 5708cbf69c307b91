import { expect, test } from 'vitest';
import { readCode } from '#kernel/code.ts';
import { internal, paper, topSecret } from '../kit/carriers-hands.ts';
import { type World, world } from '../kit/world.ts';

/** The codes of these copies as a list shows them. */
async function seen(w: World, copies: readonly string[]): Promise<string[]> {
  const { rows } = (await w.get('clerk', '/api/registers/carriers?limit=200')).body;
  return copies.map((id) => rows.find((row: { id: string }) => row.id === id).code);
}

test('codes say neither how many came before nor what came in between', async () => {
  const [few, many] = [await world(), await world()];
  const papers = async (w: World, hidden: number) => {
    const made: string[] = [];
    for (let n = 0; n < 8; n++) {
      made.push(...(await paper(w, internal)).copies.slice(0, 1));
      for (let m = 0; m < hidden; m++) await paper(w, topSecret);
    }
    return seen(w, made);
  };
  for (const codes of [await papers(few, 0), await papers(many, 2)]) {
    const serials = codes.map((code) => Number(code.slice(1, 11)));
    expect(codes.map((code) => 'code' in readCode(code))).toEqual(codes.map(() => true));
    // Drawn from nine thousand million: neither in order nor near each other.
    expect(Math.min(...serials)).toBeGreaterThanOrEqual(1_000_000_000);
    expect(serials).not.toEqual([...serials].sort((a, b) => a - b));
    const sorted = [...serials].sort((a, b) => a - b);
    const gaps = sorted.slice(1).map((one, at) => one - (sorted[at] as number));
    expect(Math.min(...gaps)).toBeGreaterThan(1_000);
  }
});
