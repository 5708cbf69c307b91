import { definePermit } from '#kernel/permit.ts';

/** One list, item by item as it was signed; whoever watches the destruction hands it over without having asked. */
export const destroying = definePermit({
  clause: 'CARRIER-061',
  grants: 'copy.destroyed',
  on: 'destruction_list',
  users: () => ['r:destruction_supervisor'],
});
