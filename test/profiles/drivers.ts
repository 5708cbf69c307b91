import { accounting } from './drivers/accounting.ts';
import { deciding } from './drivers/deciding.ts';
import { hands } from './drivers/hands.ts';
import { making } from './drivers/making.ts';
import { offices } from './drivers/offices.ts';
import type { Driven } from './kit.ts';

/** What each decision of a text is about, as acts: '<profile> #<number>'. */
export const drivers: Readonly<Record<string, Driven>> = {
  ...accounting,
  ...deciding,
  ...hands,
  ...making,
  ...offices,
};
