import type { Whose } from '../whose.ts';

export type FactorKind = 'totp' | 'passkey' | 'recovery' | 'pin';

/** Something a person proves himself by, as the database keeps it. */
export interface Factor extends Whose {
  readonly id: string;
  readonly kind: FactorKind;
  readonly name: string;
  readonly kept: Buffer;
  readonly credential: string | null;
  readonly count: number;
  readonly made_at: string;
  readonly used_at: string | null;
}

export type NewFactor = Pick<Factor, 'id' | 'kind' | 'name' | 'kept' | 'credential' | 'count'>;
