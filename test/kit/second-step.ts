import { generate } from 'otplib';
import type { Response } from './world.ts';

/** What somebody proves himself by beside his password, as he keeps it at home. */
export interface Pocket {
  secret: string;
  codes: string[];
}

export function codeOf(secret: string, at = Date.now()): Promise<string> {
  return generate({ secret, epoch: Math.floor(at / 1000) });
}

/** Goes on where a right password is not all: enrols an authenticator, or gives a recovery code, which waits for no clock. */
export async function secondStep<R extends Response>(
  post: (url: string, payload: object) => Promise<R>,
  answer: R,
  pocket: Pocket,
): Promise<R> {
  const { step, ticket, totp } = answer.body;
  if (step === 'factor') return post('/api/session/factor', { ticket, recovery: pocket.codes.shift() });
  if (step !== 'enrol') return answer;
  const entered = await post('/api/session/enrol', { ticket, code: await codeOf(totp.secret), name: '手机' });
  Object.assign(pocket, { secret: totp.secret, codes: [...(entered.body.codes ?? [])] });
  return entered;
}
