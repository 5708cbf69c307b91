import type { App } from '../../app.ts';

/** What of a server is wanted to seal what lies in clear; the rest of it is not there yet. */
export type Sealing = Pick<App, 'keys' | 'modules' | 'filesDir' | 'macKey' | 'newId'>;
