/** A part is a file in tools/generate that exports `generate`; adding one is adding a file. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Output {
  /** relative to the repository root */
  path: string;
  content: string;
}

export type Generate = (root: string) => Promise<Output[]> | Output[];

export interface Generated {
  outputs: Output[];
  /** parts that threw: the others are written all the same */
  failed: { part: string; error: unknown }[];
}

export async function generateAll(root: string): Promise<Generated> {
  const folder = join(root, 'tools/generate');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
  const result: Generated = { outputs: [], failed: [] };
  for (const file of files) {
    try {
      const part = (await import(pathToFileURL(join(folder, file)).href)) as { generate?: Generate };
      if (part.generate) result.outputs.push(...(await part.generate(root)));
    } catch (error) {
      result.failed.push({ part: file, error });
    }
  }
  return result;
}
