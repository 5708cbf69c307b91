import { say } from '../phrases.ts';

export const methods = ['self_check', 'spot_check', 'routine', 'focused', 'periodic', 'surprise'] as const;
export const methodNames = Object.fromEntries(methods.map((one) => [one, say(`method.${one}`)]));
