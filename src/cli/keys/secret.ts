import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { nothingOpens } from '#server/backup/refusals.ts';
import { type Device, pkcs11Device } from '#server/keys/device.ts';
import type { Master } from '#server/keys/master.ts';
import { readPassphrase, secretOf } from '#server/keys/passphrase.ts';
import { secretFrom } from '#server/keys/prepare.ts';
import { faultOf, joinShares, readShare, type Share } from '#server/keys/shares.ts';
import { askHidden } from '../ask.ts';
import { line } from '../say.ts';
import { given } from './words.ts';

/** What opens a sealed file: the same as the keys of the installation it is of. */
export interface SecretOptions {
  readonly passphraseFile?: string;
  readonly hsmLib?: string;
  readonly hsmPinFile?: string;
}

export function withSecret(command: Command): Command {
  return command
    .option(
      '--passphrase-file <file>',
      '当时打开加密密钥的口令文件 / file of the passphrase that opened the keys',
      process.env.JINGUI_PASSPHRASE_FILE,
    )
    .option('--hsm-lib <file>', '密码设备的 PKCS#11 程序库 / PKCS#11 library of a device')
    .option('--hsm-pin-file <file>', '密码设备 PIN 所在文件 / file of its PIN');
}

/** Asks for shares where the master key is in shares: at the terminal, or a line each from a pipe. */
export function secretBy(options: SecretOptions): (master: Master) => Promise<Buffer> {
  return async (master) => {
    if (master.how === 'shares') return shared(master);
    if (master.how === 'pkcs11') return secretFrom(master, deviceOf(options));
    const { passphraseFile } = options;
    if (passphraseFile === undefined) throw nothingOpens();
    return secretOf(await readPassphrase(passphraseFile), master);
  };
}

function deviceOf({ hsmLib: library, hsmPinFile: pinFile }: SecretOptions): Device | undefined {
  return library && pinFile ? pkcs11Device({ library, pinFile }) : undefined;
}

async function shared(master: Master & { how: 'shares' }): Promise<Buffer> {
  const { needed } = master;
  line({
    zh: `主密钥当时分为份额：请给出其中 ${needed} 份`,
    en: `the master key was in shares: give ${needed} of them`,
  });
  const shares = new Map<number, Share>();
  for await (const text of shareLines()) {
    if (text.trim() === '') continue;
    const share = readShare(text);
    const why = faultOf(share, master);
    if (why !== null || !share) {
      line(given({ is: 'wrong', why: why ?? 'misspelt' }));
      continue;
    }
    shares.set(share.number, share);
    if (shares.size === needed) return joinShares([...shares.values()]);
    line(given({ is: 'taken', number: share.number, given: shares.size, needed }));
  }
  throw nothingOpens();
}

async function* shareLines(): AsyncGenerator<string> {
  if (!process.stdin.isTTY) {
    yield* createInterface({ input: process.stdin });
    return;
  }
  for (;;) {
    const text = await askHidden({ zh: '份额', en: 'share' });
    if (text.trim() === '') return;
    yield text;
  }
}
