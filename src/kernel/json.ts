/** Values that survive JSON unchanged: the only values facts, effects and ledger entries may hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** An instant as ISO 8601 in UTC with milliseconds, e.g. `2026-08-01T09:00:00.000Z`. */
export type Instant = string;
/** A civil date in the unit's time zone, e.g. `2026-08-01`. */
export type CivilDate = string;
