#!/usr/bin/env node
// The one command. Plain JavaScript that old Nodes understand: it fetches what is missing, then hands over to the
// product, which needs a newer Node and is TypeScript.
import module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { compiledFolder } from './lib/compiled.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { findNode, isThisProcess } from './lib/node.mjs';
import { runAndExit } from './lib/run.mjs';

const root = path.dirname(import.meta.dirname);
const main = path.join(root, 'src', 'cli', 'main.ts');

await ensureInstalled(root, { full: false });
const node = findNode(root);
const compiled = compiledFolder(root);
if (isThisProcess(node)) {
  module.enableCompileCache(compiled);
  await import(pathToFileURL(main).href);
} else runAndExit(node, main, process.argv.slice(2), { tied: true, compiled });
