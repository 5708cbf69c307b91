import { startEmbedded } from '#server/db/embedded.ts';

// node app.ts DATA_DIR: a program that starts the database and then waits to be killed or told to stop.
const embedded = await startEmbedded({ dataDir: process.argv[2] ?? '' });
const keepAlive = setInterval(() => {}, 1000);
process.once('SIGTERM', async () => {
  await embedded.stop();
  clearInterval(keepAlive);
});
process.stdout.write(`${JSON.stringify({ attached: embedded.attached, socketDir: embedded.socketDir })}\n`);
