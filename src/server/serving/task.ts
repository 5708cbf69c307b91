/** A process that does one piece of the owner's work for the one that holds the login, and ends with the channel between them. */
import '../own-files.ts';
import type { Where } from '../existing.ts';
import { ownerHere } from '../owner/here.ts';
import type { FromServing, ToServing } from './messages.ts';
import { ownerFor } from './owner-for.ts';

// A terminal tells the whole group; what is half done is ended first.
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => {});
process.on('disconnect', () => process.exit(0));
process.once('message', (where: Where) => {
  const asked = ownerFor(ownerHere(where), (message: ToServing) => process.send?.(message));
  process.on('message', (message: FromServing) => asked(message));
});
