import type { App } from '../app.ts';
import { asServer } from '../session-record.ts';
import type { Factor } from './factor.ts';
import type { Whose } from '../whose.ts';

export function factorsOf(app: App, { unit_id, person_id }: Whose): Promise<Factor[]> {
  return asServer<Factor>(app, 'select * from jingui.factors_of($1, $2)', [unit_id, person_id]);
}

/** Notes that it served; false where another request was faster with the same proof. */
export async function useFactor(app: App, { id, count }: Factor, becomes: number): Promise<boolean> {
  const [row] = await asServer<{ used: boolean }>(app, 'select jingui.use_factor($1, $2, $3) as used', [
    id,
    count,
    becomes,
  ]);
  return row?.used === true;
}
