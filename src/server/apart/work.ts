import type { Channel } from './channel.ts';

/** The work of a kind. `prepare` loads whatever may be needed: afterwards no file can be opened any more. */
export interface Work<Task> {
  readonly prepare: (task: Task) => Promise<(channel: Channel) => Promise<void>>;
}
