import { check } from '../check.ts';
import type { Look } from '../look.ts';

/** The version the product is made for. */
const oldest = 26;

export const look = {
  id: 'node',
  turn: 10,
  at: 'machine',
  look: () => {
    const verdict = Number.parseInt(process.versions.node, 10) >= oldest ? 'ok' : 'bad';
    const is = `Node ${process.version}`;
    return check('node', verdict, `${is}（${process.execPath}）`, `${is} (${process.execPath})`);
  },
} satisfies Look;
