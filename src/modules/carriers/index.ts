import { defineModule } from '#kernel/module.ts';
import { carriersTables } from './tables.ts';

export { carrier, document } from './tables.ts';
export { type Holder, holdersOf } from './facts/holder.ts';
export { registerStamp } from './facts/import.ts';
export { say as sayImport } from './phrases/import.ts';
export { isRegistry, needsDesignated, registryOnly } from './rules/registry.ts';
export { type OutsideUnit, outsideUnit } from './tables/outside.ts';
export type { ImportJob } from './tables/import.ts';
export type { Carrier, CarriersDatabase, Document } from './tables.ts';
// Rules that deriving and storing share with copying; a browser judging takes `rules/taking.ts`, `rules/taking-terms.ts` and
// `rules/approvers.ts` without the rest.
// So are those by which anything goes to another unit: `rules/leaving.ts`, `rules/way.ts` and `inputs-way.ts`; incidents, of which
// counting opens some, read who carries it from `facts/leaving.ts` and name its channel by `registers/way-columns.ts`.
export { type Carriage, carriageOf, type LeavingCopy } from './facts/leaving.ts';
// Who keeps a medium is asked for by the same list: `rules/registry.ts` says when, `facts/designated.ts` who is on it.
export { documents } from './registers/documents.ts';

export { originatorsOf } from './facts/originators.ts';

export const module = defineModule({
  title: { zh: '涉密载体', en: 'Carriers' },
  domain: 'carriers',
  tables: carriersTables,
});
