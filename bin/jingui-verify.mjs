#!/usr/bin/env node
// The offline verifier. It needs Node alone: no server, no database, no installed packages.
import path from 'node:path';
import { findNode, isThisProcess } from './lib/node.mjs';
import { runAndExit } from './lib/run.mjs';

const root = path.dirname(import.meta.dirname);
const node = findNode(root);
if (isThisProcess(node)) {
  const { main } = await import('../src/verify/cli.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  runAndExit(node, import.meta.filename, process.argv.slice(2));
}
