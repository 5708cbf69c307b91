import { firstScreens } from '../../kit/first-screens.ts';
import type { Measured } from '../kit/measure.ts';

export const title = 'Script of the first screens';
export const how =
  'The page as it is built for use; every script a screen needs until it can be worked with, each file packed by gzip at its usual level.';
export const limit = 60;

export async function bench(): Promise<Measured[]> {
  return (await firstScreens()).map(({ screen, kilobytes }) => ({
    what: screen,
    value: kilobytes,
    unit: 'KB',
    most: 250,
  }));
}
