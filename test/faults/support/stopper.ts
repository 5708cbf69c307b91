import { stopSignal } from '#cli/stop-signal.ts';

// A program that stops cleanly (with 0) when asked, unless it is told to hang. `twice`: the first press comes a second time at once.
const stop = stopSignal();
const alive = setInterval(() => {}, 1000);
process.send?.('ready');
await stop.wait();
if (process.argv[3] === 'twice') process.kill(process.pid, 'SIGINT');
process.send?.('stopping');
if (process.argv[2] !== 'hang') {
  clearInterval(alive);
  process.exit(0);
}
