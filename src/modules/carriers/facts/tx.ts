import type { Kysely } from 'kysely';
import type { CasesDatabase } from '#kernel/approval.ts';
import type { EvidenceDatabase } from '#kernel/evidence.ts';
import type { movement } from '#kernel/custody.ts';
import type { alert, obligation } from '#kernel/obligation.ts';
import type { Database } from '#kernel/table.ts';
import type { OrganizationDatabase } from '#modules/organization/index.ts';
import type { CarriersDatabase } from '../tables.ts';

type KernelDatabase = Database<{ movement: typeof movement; obligation: typeof obligation; alert: typeof alert }>;

/** The act's transaction as this module reads it. */
export type CarriersTx = Kysely<
  CarriersDatabase & OrganizationDatabase & CasesDatabase & EvidenceDatabase & KernelDatabase
>;
