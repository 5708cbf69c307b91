import { rulesFor } from '#kernel/procedure.ts';
import type { Handing } from '../../facts/handing.ts';
import { handingCauses, handingRules } from '../../rules/handing.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly handings: readonly Handing[];
}

export const rules = rulesFor<Facts, Input>()([...handingRules]);

export const causes = handingCauses('read');
