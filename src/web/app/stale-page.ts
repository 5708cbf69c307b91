const key = 'jingui.reloaded-at';

/**
 * A page left open across an upgrade asks for parts that are no longer there. It loads itself anew, at most once in
 * half a minute; at the desk nothing is lost, scans and the list for the signature are kept on disk.
 */
export function reloadWhenStale(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(key) ?? 0);
    if (Date.now() - last < 30_000) return;
    event.preventDefault();
    sessionStorage.setItem(key, String(Date.now()));
    location.reload();
  });
}
