import { diskFull, diskScarce, diskWide } from '#modules/organization/index.ts';
import type { App } from '../app.ts';
import { tellUnits } from '../tell-units.ts';
import type { Room } from './room.ts';

const notices = { wide: diskWide, scarce: diskScarce, none: diskFull } as const satisfies Record<Room, object>;
const kinds = Object.values(notices).map(({ kind }) => kind);

/** Tells the system administrators how it stands with the disk, once for each change. */
export function tellRoom(app: App, room: Room): Promise<void> {
  return tellUnits(app, { act: 'duty:disk-watch', notice: notices[room], to: ['system_admin'], of: kinds });
}
