import { defineModule } from '#kernel/module.ts';
import { collectCopies } from './duties/making-collect.ts';
import { disposeCollected } from './duties/making-dispose.ts';
import { registryCounted } from './duties/registry-counted.ts';
import { sortingDuty } from './duties/inventory-sorting.ts';
import { recallDeadlines } from './duties/recall-deadlines.ts';
import { recallPeriod } from './duties/recall-period.ts';
import { recallUpkeep } from './duties/recall-upkeep.ts';
import { carriers } from './registers/carriers.ts';
import { copyRuns } from './registers/copy-runs.ts';
import { incoming } from './registers/incoming.ts';
import { outgoing } from './registers/outgoing.ts';
import { printOrders } from './registers/print-orders.ts';
import { documents } from './registers/documents.ts';
import { confirmReceipt } from './procedures/confirm-receipt/index.ts';
import { send } from './procedures/dispatch/index.ts';
import { copy } from './procedures/copy/index.ts';
import { labelCopy } from './procedures/label-copy/index.ts';
import { distribute } from './procedures/distribute/index.ts';
import { make } from './procedures/make/index.ts';
import { recount } from './procedures/recount/index.ts';
import { unpackParcel } from './procedures/unpack-parcel/index.ts';
import { requestPrint } from './procedures/request-print/index.ts';
import { receive } from './procedures/receive/index.ts';
import { register } from './procedures/register/index.ts';
import { lend } from './procedures/lend/index.ts';
import { issue } from './procedures/issue/index.ts';
import { deliver } from './procedures/deliver/index.ts';
import { collect } from './procedures/collect/index.ts';
import { takeBack } from './procedures/take-back/index.ts';
import { undo } from './procedures/undo/index.ts';
import { startCirculation } from './procedures/start-circulation/index.ts';
import { stopCirculation } from './procedures/stop-circulation/index.ts';
import { borrow } from './procedures/borrow/index.ts';
import { carryOut } from './procedures/carry-out/index.ts';
import { carryPass } from './procedures/carry-pass/index.ts';
import { depart } from './procedures/depart/index.ts';
import { importLedger } from './procedures/import/index.ts';
import { comeBack } from './procedures/come-back/index.ts';
import { recall } from './procedures/recall/index.ts';
import { scanReturn } from './procedures/scan-return/index.ts';
import { handBack } from './procedures/hand-back/index.ts';
import { archive } from './procedures/archive/index.ts';
import { openInventory } from './procedures/open-inventory/index.ts';
import { countScan } from './procedures/count-scan/index.ts';
import { startSearch } from './procedures/start-search/index.ts';
import { closeInventory } from './procedures/close-inventory/index.ts';
import { confirmInventory } from './procedures/confirm-inventory/index.ts';
import { recover } from './procedures/recover/index.ts';
import { closeSorting } from './procedures/close-sorting/index.ts';
import { listOutsideUnit } from './procedures/list-outside-unit/index.ts';
import { designateSite } from './procedures/designate-site/index.ts';
import { listForDestruction } from './procedures/list-for-destruction/index.ts';
import { submitDestruction } from './procedures/submit-destruction/index.ts';
import { handToDestruction } from './procedures/hand-to-destruction/index.ts';
import { signDestruction } from './procedures/sign-destruction/index.ts';
import { completeDestruction } from './procedures/complete-destruction/index.ts';
import { cancelDestruction } from './procedures/cancel-destruction/index.ts';
import { sellWaste } from './procedures/sell-waste/index.ts';
import { outsideUnits } from './registers/outside-units.ts';
import { carryOuts } from './registers/carry-outs.ts';
import { circulations } from './registers/circulations.ts';
import { holdings } from './registers/holdings.ts';
import { loans } from './registers/loans.ts';
import { destruction, destructionLists, destructionSites, wasteSales } from './registers/destruction.ts';
import { countEntries, inventories, sortings } from './registers/inventory.ts';
import { returns } from './registers/recall-items.ts';
import { returnLists } from './registers/recall-lists.ts';
import { say as clocks } from './phrases/clocks.ts';
import { carriersTables } from './tables.ts';

export { carrier, document } from './tables.ts';
export { type Holder, holdersOf } from './facts/holder.ts';
export { registerStamp } from './facts/import.ts';
export { say as sayImport } from './phrases/import.ts';
export { isRegistry, needsDesignated, registryOnly } from './rules/registry.ts';
export { type OutsideUnit, outsideUnit } from './tables/outside.ts';
export type { ImportJob } from './tables/import.ts';
export type { Carrier, CarriersDatabase, Document } from './tables.ts';
// Rules that deriving shares with copying; a browser judging takes `rules/taking.ts` and `rules/approvers.ts` without the rest.
// So are those by which anything goes to another unit: `rules/leaving.ts`, `rules/way.ts` and `inputs-way.ts`; incidents, of which
// counting opens some, read who carries it from `facts/leaving.ts` and name its channel by `registers/way-columns.ts`.
export { type Carriage, carriageOf, type LeavingCopy } from './facts/leaving.ts';
export { documents } from './registers/documents.ts';

export { originatorsOf } from './facts/originators.ts';

export const module = defineModule({
  id: 'carriers',
  title: { zh: '涉密载体', en: 'Carriers' },
  tables: carriersTables,
  procedures: [
    receive,
    register,
    requestPrint,
    make,
    distribute,
    recount,
    unpackParcel,
    send,
    confirmReceipt,
    copy,
    labelCopy,
    lend,
    issue,
    deliver,
    collect,
    takeBack,
    undo,
    startCirculation,
    stopCirculation,
    borrow,
    carryOut,
    carryPass,
    depart,
    comeBack,
    importLedger,
    recall,
    scanReturn,
    handBack,
    archive,
    openInventory,
    countScan,
    startSearch,
    closeInventory,
    confirmInventory,
    recover,
    closeSorting,
    listOutsideUnit,
    designateSite,
    listForDestruction,
    submitDestruction,
    handToDestruction,
    signDestruction,
    completeDestruction,
    cancelDestruction,
    sellWaste,
  ],
  duties: [collectCopies, disposeCollected, recallDeadlines, recallPeriod, recallUpkeep, registryCounted, sortingDuty],
  registers: [
    carriers,
    incoming,
    outgoing,
    outsideUnits,
    printOrders,
    copyRuns,
    documents,
    circulations,
    holdings,
    loans,
    carryOuts,
    returns,
    returnLists,
    inventories,
    countEntries,
    sortings,
    destruction,
    destructionLists,
    destructionSites,
    wasteSales,
  ],
  phrases: clocks,
});
