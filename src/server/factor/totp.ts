import { generateSecret, generateURI, verify } from 'otplib';
import { squareCode } from '../print/barcode.ts';

const period = 30;

export interface TotpOffer {
  readonly secret: string;
  readonly uri: string;
  /** Of the URI, for a camera. */
  readonly qr: string;
}

export function newTotpSecret(): string {
  return generateSecret();
}

export function totpOffer(
  secret: string,
  { unit, login }: { readonly unit: string; readonly login: string },
): TotpOffer {
  const uri = generateURI({ issuer: `金匮 ${unit}`, label: login, secret });
  return { secret, uri, qr: squareCode(uri) };
}

/**
 * The step of time a code is of: this one, the one before or after, and only later than the last that served. Null where the code is none
 * of them: each serves once.
 */
export async function stepOf(secret: string, code: string, lastStep: number, nowMs: number): Promise<number | null> {
  const token = code.replace(/\s/g, '').normalize('NFKC');
  if (!/^\d{6}$/.test(token)) return null;
  const epoch = Math.floor(nowMs / 1000);
  const found = await verify({ secret, token, epoch, period, epochTolerance: period });
  if (!found.valid || !('timeStep' in found)) return null;
  return found.timeStep > lastStep ? found.timeStep : null;
}
