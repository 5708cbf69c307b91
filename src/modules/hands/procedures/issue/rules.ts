import { rulesFor } from '#kernel/procedure.ts';
import type { Handing } from '../../facts/handing.ts';
import type { Holder } from '#modules/documents/door/facts/holder.ts';
import type { Standing } from '#modules/documents/door/facts/series.ts';
import { handingCauses, handingRules } from '../../rules/handing.ts';
import type { Named } from '../../rules/badges.ts';
import { setOut, settingOutRules } from '../../rules/setting-out.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly handings: readonly Handing[];
  readonly named: Named;
  readonly keeper: Holder | null;
  /** Where the numbers of receipts stand, where one is given. */
  readonly standing: Standing | null;
}

/** Without a due time each copy gets the one its clauses set, so CARRIER-018 is kept without asking for it at the desk. */
export const rules = rulesFor<Facts, Input>()([...handingRules, ...settingOutRules]);

export const causes = [...handingCauses(['read', 'loan', 'carry']), setOut];
