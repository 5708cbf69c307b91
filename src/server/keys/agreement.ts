import { createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync } from 'node:crypto';
import type { Suite } from './suites.ts';

/** Both halves as bytes. */
export interface Halves {
  readonly public: Buffer;
  readonly private: Buffer;
}

/** How two parties come to the same secret: X25519, or on the curve of SM2. */
export interface Agreement {
  generate(): Halves;
  /** Throws for what is no point of the curve. */
  agree(own: Uint8Array, theirs: Uint8Array): Buffer;
}

export async function agreementOf({ name }: Suite): Promise<Agreement> {
  return name === 'sm' ? onSm2() : x25519;
}

const x25519: Agreement = {
  generate: () => {
    const { publicKey, privateKey } = generateKeyPairSync('x25519');
    return {
      public: publicKey.export({ type: 'spki', format: 'der' }),
      private: privateKey.export({ type: 'pkcs8', format: 'der' }),
    };
  },
  agree: (own, theirs) =>
    diffieHellman({
      privateKey: createPrivateKey({ key: Buffer.from(own), format: 'der', type: 'pkcs8' }),
      publicKey: createPublicKey({ key: Buffer.from(theirs), format: 'der', type: 'spki' }),
    }),
};

/** Node agrees on no SM2 key that was ever stored. Loaded only where it is wanted. */
async function onSm2(): Promise<Agreement> {
  const { sm2 } = await import('sm-crypto-v2');
  return {
    generate: () => {
      const made = sm2.generateKeyPairHex();
      return { public: Buffer.from(made.publicKey, 'hex'), private: Buffer.from(made.privateKey, 'hex') };
    },
    agree: (own, theirs) => {
      const point = Buffer.from(theirs).toString('hex');
      if (!sm2.verifyPublicKey(point)) throw new Error('no point of the curve');
      return Buffer.from(sm2.ecdh(Buffer.from(own).toString('hex'), point));
    },
  };
}
