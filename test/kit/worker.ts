import path from 'node:path';
import { mkdir } from 'node:fs/promises';
import { inDatabase, withClient } from './database.ts';
import { noteBrought, noteReads } from './evidence.ts';

/** Once in each test process: a database and a folder of its own, so that no file meets what another one is doing. */
const { JINGUI_TEST_SERVER: server, JINGUI_TEST_TEMPLATE: template } = process.env;
if (server && template && process.env.JINGUI_TEST_WORKER !== String(process.pid)) {
  const name = `${template}_${process.pid}`;
  await withClient(server, (client) => client.query(`create database ${name} template ${template}`));
  process.env.JINGUI_TEST_WORKER = String(process.pid);
  process.env.JINGUI_TEST_PG = inDatabase(server, name);
  process.env.JINGUI_TEST_DIR = path.join(process.env.JINGUI_TEST_DIR as string, name);
  await mkdir(process.env.JINGUI_TEST_DIR, { recursive: true, mode: 0o700 });
}

noteReads();
noteBrought();
