import { build } from 'vite';

// node build-web.ts CONFIG, in the folder of the config: the production build of the web page.
try {
  await build({ configFile: process.argv[2] ?? 'vite.config.ts', logLevel: 'silent' });
} catch (error) {
  process.stderr.write(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
