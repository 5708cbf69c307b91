/** Shared by all tabs of the browser: who works in one of them is not idle in the others. */
const key = 'jingui.active';

let here = 0;

/** When somebody last pressed a key or a button, in ms. */
export function lastActive(): number {
  try {
    return Math.max(here, Number(localStorage.getItem(key)) || 0);
  } catch {
    return here;
  }
}

export function markActive(now: number): void {
  here = now;
  try {
    localStorage.setItem(key, String(now));
  } catch {
    // Without storage each tab counts for itself; the server's own limit stands in any case.
  }
}

/** How long ago that was, as every request says it: what the page asks by itself keeps no session awake. */
export function restedSeconds(now = Date.now()): number {
  const last = lastActive();
  return last === 0 ? 0 : Math.max(0, Math.floor((now - last) / 1000));
}
