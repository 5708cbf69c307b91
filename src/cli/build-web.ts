import path from 'node:path';
import { build } from 'vite';

// node build-web.ts ROOT: the production build of the web page, where vite.config.ts says it goes.
const root = process.argv[2] ?? process.cwd();
await build({ root, configFile: path.join(root, 'vite.config.ts'), logLevel: 'warn' });
