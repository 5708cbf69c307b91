import type { DocumentsTx } from '#modules/documents/door/facts/tx.ts';
import type { PeopleDatabase } from '#modules/people/index.ts';
import type { IncidentsDatabase } from '../tables.ts';

/** The act's transaction as this room reads it. */
export type IncidentsTx = DocumentsTx<IncidentsDatabase & PeopleDatabase>;
