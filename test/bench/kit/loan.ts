import { carrierOf } from './seed.ts';

/** The nth client lends a copy and takes it back. */
export function loan(client: number, lend: string, back: string) {
  const carrier = carrierOf(client);
  const due_at = '2026-03-02T09:30:00.000Z';
  const asked = { carrier, person: 'reader', purpose: '起草', due_at, id_checked: true, signature: true };
  return [
    { method: 'POST', path: lend, body: lend.startsWith('/api') ? asked : { ...asked, document: `doc${client}` } },
    { method: 'POST', path: back, body: { carrier } },
  ] as const;
}
