import { readFileSync } from 'node:fs';

const pace = 25;

/** Memory of another process in MiB as the system counts it; null where it cannot be told (it is gone, or this is no Linux). */
function memoryOf(pid: number): number | null {
  try {
    const found = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'));
    return found ? Number(found[1]) / 1024 : null;
  } catch {
    return null;
  }
}

/** Looks at the memory of a process until told to stop. Its heap has a bound of Node's own besides; what lies outside the heap has none. */
export function watchMemory(pid: number | undefined, look: (mib: number) => void): () => void {
  if (pid === undefined) return () => {};
  const timer = setInterval(() => {
    const mib = memoryOf(pid);
    if (mib !== null) look(mib);
  }, pace);
  return () => clearInterval(timer);
}
