import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

interface Options {
  readonly challenge: string;
}

/** A passkey in software, as a security key with a PIN makes and shows one. */
export class Authenticator {
  readonly id = randomBytes(32);
  private readonly key: KeyObject;
  private readonly x: Buffer;
  private readonly y: Buffer;
  private readonly party: { readonly id: string; readonly origin: string };
  /** How often it was used, as it tells it itself. */
  count = 0;
  /** Whether its owner gave the PIN. */
  verified = true;

  constructor(party = { id: 'localhost', origin: 'http://localhost:80' }) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.key = privateKey;
    this.x = Buffer.from(x, 'base64url');
    this.y = Buffer.from(y, 'base64url');
    this.party = party;
  }

  /** What a browser answers where a passkey is to be made. */
  made({ challenge }: Options): object {
    const cose = isoCBOR.encode(
      new Map<number, number | Uint8Array<ArrayBuffer>>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, new Uint8Array(this.x)],
        [-3, new Uint8Array(this.y)],
      ]),
    );
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    const authData = Buffer.concat([this.head(0x40), Buffer.alloc(16), length, this.id, cose]);
    const attestation = isoCBOR.encode(
      new Map<string, string | Map<string, string> | Uint8Array<ArrayBuffer>>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(authData)],
      ]),
    );
    const response = {
      clientDataJSON: this.said('webauthn.create', challenge).toString('base64url'),
      attestationObject: Buffer.from(attestation).toString('base64url'),
    };
    return this.answer(response);
  }

  /** What it answers where it is to be shown. */
  shown({ challenge }: Options): object {
    this.count += 1;
    const authData = this.head(0);
    const said = this.said('webauthn.get', challenge);
    const signed = sign('sha256', Buffer.concat([authData, createHash('sha256').update(said).digest()]), this.key);
    return this.answer({
      clientDataJSON: said.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: signed.toString('base64url'),
    });
  }

  private head(more: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.count);
    const flags = 0x01 | (this.verified ? 0x04 : 0) | more;
    return Buffer.concat([createHash('sha256').update(this.party.id).digest(), Buffer.from([flags]), counter]);
  }

  private said(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.party.origin, crossOrigin: false }));
  }

  private answer(response: object): object {
    const id = this.id.toString('base64url');
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }
}
