#!/usr/bin/env node
// npm test, npm run test:pg: everything installed, then tools/test.ts with the right Node.
import path from 'node:path';
import { ensureInstalled } from './lib/install.mjs';
import { findNode } from './lib/node.mjs';
import { runAndExit } from './lib/run.mjs';

const root = path.dirname(import.meta.dirname);

await ensureInstalled(root, { full: true });
runAndExit(findNode(root), path.join(root, 'tools', 'test.ts'), process.argv.slice(2));
