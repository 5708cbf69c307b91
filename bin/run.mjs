#!/usr/bin/env node
// node bin/run.mjs FILE.ts [args]: runs a tool of this repository with the right Node and everything installed.
import path from 'node:path';
import { compiledFolder } from './lib/compiled.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { findNode } from './lib/node.mjs';
import { runAndExit } from './lib/run.mjs';
import { fail } from './lib/say.mjs';

const root = path.dirname(import.meta.dirname);
const [file, ...args] = process.argv.slice(2);
if (!file) fail(2, '用法：node bin/run.mjs 文件.ts [参数]', 'usage: node bin/run.mjs FILE.ts [arguments]');

await ensureInstalled(root, { full: true });
runAndExit(findNode(root), path.resolve(file), args, { compiled: compiledFolder(root) });
