import { stopSignal } from '#cli/stop-signal.ts';

// A program that stops cleanly (with 0) when asked, unless it is told to hang.
const stop = stopSignal();
const alive = setInterval(() => {}, 1000);
process.send?.('ready');
await stop.wait();
process.send?.('stopping');
if (process.argv[2] !== 'hang') {
  clearInterval(alive);
  process.exit(0);
}
