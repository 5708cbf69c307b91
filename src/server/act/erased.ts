import type { Procedure } from '#kernel/procedure.ts';

/** Any procedure, its types checked where it was defined. */
export type Erased = Procedure<unknown, object, unknown>;
