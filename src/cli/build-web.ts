import { build } from 'vite';

// node build-web.ts CONFIG, in the folder of the config: the production build of the web page.
await build({ configFile: process.argv[2] ?? 'vite.config.ts', logLevel: 'warn' });
