import { verifyExport } from '#verify/main.ts';

/** Verifies one export in a process of its own, so that its memory can be told: prints seconds and peak megabytes. */
const [dir = '', vkey] = process.argv.slice(2);
const start = performance.now();
const { exitCode } = await verifyExport(dir, { vkey });
const seconds = (performance.now() - start) / 1000;
process.stdout.write(JSON.stringify({ exitCode, seconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
