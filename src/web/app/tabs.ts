const name = 'jingui.person';

/** Who is signed in now, as another tab of this browser says it; null for nobody. */
export interface Told {
  readonly person: string | null;
  /** His page is locked, in every tab. */
  readonly locked?: true;
}

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);

/** Tells the other tabs who signed in, or that somebody signed out. */
export function tellTabs(told: Told): void {
  if (channel) return channel.postMessage(told);
  // Older browsers hear of what is put into the storage; nobody needs it there afterwards.
  try {
    localStorage.setItem(name, JSON.stringify(told));
    localStorage.removeItem(name);
  } catch {
    // Without storage the other tabs learn it with their next request.
  }
}

export function whenTold(listener: (told: Told) => void): void {
  if (channel) channel.onmessage = ({ data }: MessageEvent<Told>) => listener(data);
  else
    window.addEventListener('storage', ({ key, newValue }) => {
      if (key === name && newValue !== null) listener(JSON.parse(newValue) as Told);
    });
}
