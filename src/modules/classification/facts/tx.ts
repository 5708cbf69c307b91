import type { Kysely } from 'kysely';
import type { CasesDatabase } from '#kernel/approval.ts';
import type { movement } from '#kernel/custody.ts';
import type { EvidenceDatabase } from '#kernel/evidence.ts';
import type { ObligationsDatabase } from '#kernel/obligation.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { Database } from '#kernel/table.ts';
import type { CarriersDatabase } from '#modules/carriers/index.ts';
import type { OrganizationDatabase } from '#modules/organization/index.ts';
import type { PeopleDatabase } from '#modules/people/index.ts';
import type { SystemDatabase } from '#modules/system/index.ts';
import type { ClassificationDatabase } from '../tables.ts';

export type Tx = Kysely<
  ClassificationDatabase &
    CarriersDatabase &
    CasesDatabase &
    OrganizationDatabase &
    SystemDatabase &
    EvidenceDatabase &
    ObligationsDatabase &
    PeopleDatabase &
    Database<{ movement: typeof movement }>
>;
export type Context = FactsContext<Tx>;
