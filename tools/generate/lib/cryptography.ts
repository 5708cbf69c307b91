/** Which algorithms the product uses, and for what. What stands in the code and not here fails, and so does the other way round. */
export interface Algorithm {
  readonly name: string;
  /** As CycloneDX calls it. */
  readonly primitive: 'hash' | 'mac' | 'ae' | 'signature' | 'kdf' | 'key-agree' | 'drbg' | 'other';
  readonly use: string;
  /** Names by which code asks for it, in small letters; `from:` a package that does nothing else. */
  readonly asked: readonly string[];
}

export const algorithms: readonly Algorithm[] = [
  {
    name: 'SHA-256',
    primitive: 'hash',
    asked: ['sha256', 'sha-256'],
    use: 'digests of entries, files, tokens and the tree of the ledger (RFC 6962)',
  },
  { name: 'SM3', primitive: 'hash', asked: ['sm3'], use: 'the same in the second suite (GB/T 32905)' },
  {
    name: 'HMAC',
    primitive: 'mac',
    asked: ['createhmac'],
    use: 'MAC of ledger entries, digests of invitations and recovery codes; with SHA-256',
  },
  {
    name: 'AES-256-GCM',
    primitive: 'ae',
    asked: ['aes-256-gcm'],
    use: 'what is stored, backups, exports, secrets of second factors',
  },
  { name: 'SM4-GCM', primitive: 'ae', asked: ['sm4-gcm'], use: 'what is stored, in the second suite (GB/T 32907)' },
  { name: 'HKDF', primitive: 'kdf', asked: ['hkdf', 'hkdfsync'], use: 'keys from keys; with the hash of the suite' },
  {
    name: 'Argon2id',
    primitive: 'kdf',
    asked: ['argon2id'],
    use: 'passwords, PINs, the passphrase of the master key: 64 MiB, 3 passes',
  },
  { name: 'Ed25519', primitive: 'signature', asked: ['ed25519'], use: 'checkpoints of the ledger' },
  {
    name: 'SM2',
    primitive: 'signature',
    asked: ['from:sm-crypto-v2'],
    use: 'a second signature on each checkpoint in the second suite (GB/T 32918)',
  },
  { name: 'X25519', primitive: 'key-agree', asked: ['x25519'], use: 'letters of data keys to the keyring' },
  {
    name: 'Shamir secret sharing',
    primitive: 'other',
    asked: ['from:shamir-secret-sharing'],
    use: 'shares of the master key',
  },
  {
    name: 'TOTP',
    primitive: 'mac',
    asked: ['from:otplib'],
    use: 'codes of authenticator apps (RFC 6238, HMAC with SHA-1 as they all compute it)',
  },
  {
    name: 'WebAuthn',
    primitive: 'signature',
    asked: ['from:@simplewebauthn/server'],
    use: 'passkeys: Ed25519, ES256, RS256 as the authenticator has it',
  },
  {
    name: 'Random bytes',
    primitive: 'drbg',
    asked: ['randombytes', 'randomfillsync', 'randomint', 'randomuuid'],
    use: 'keys, nonces, tokens, codes; of the operating system through OpenSSL',
  },
];

/** Of `node:crypto`: what names no algorithm of its own, or one that is declared above. */
const functions: ReadonlySet<string> = new Set(
  `argon2 createCipheriv createDecipheriv createHash createHmac createPrivateKey createPublicKey diffieHellman generateKeyPairSync hash
  hkdfSync KeyObject randomBytes randomFillSync randomInt randomUUID sign timingSafeEqual verify X509Certificate`.split(
    /\s+/,
  ),
);

const looksLikeOne =
  /^(md[245]|sha-?\d+([-/]\d+)?|sm[234](-\w+)?|ripemd\d*|aes-?\d+(-\w+)?|des(-ede3?)?(-(cbc|ecb|cfb|ofb))?|3des|rc[24]\S*|bf-\w+|cast5\S*|camellia\S*|aria-?\d+\S*|chacha20\S*|ed25519|ed448|x25519|x448|secp\w+|prime256v1|rsa(-\w+)?|ecdsa|ecdh|argon2\w+|scrypt|pbkdf2|bcrypt|hkdf|hmac(-\w+)?)$/i;

export interface Source {
  readonly path: string;
  readonly text: string;
}

/** Where each algorithm is asked for, and what is asked for that is not declared. */
export function cryptographyIn(sources: readonly Source[]): {
  readonly used: ReadonlyMap<string, readonly string[]>;
  readonly undeclared: readonly string[];
} {
  const byAsked = new Map(algorithms.flatMap((one) => one.asked.map((asked) => [asked, one.name] as const)));
  const used = new Map<string, Set<string>>(algorithms.map(({ name }) => [name, new Set()]));
  const undeclared: string[] = [];
  for (const { path, text } of sources)
    for (const asked of askedIn(path, text)) {
      const name = byAsked.get(asked);
      if (name !== undefined) used.get(name)?.add(path);
      else if (!functions.has(asked) && !asked.startsWith('from:')) undeclared.push(`${path}: ${asked}`);
    }
  return { used: new Map([...used].map(([name, paths]) => [name, [...paths].sort()])), undeclared };
}

function askedIn(path: string, text: string): string[] {
  if (path.endsWith('.sql')) return calledIn(text);
  const literals = [...text.matchAll(/(['"`])([\w/-]{2,24})\1/g)].flatMap(([, , word = '']) =>
    looksLikeOne.test(word) ? [word.toLowerCase()] : [],
  );
  const packages = [...text.matchAll(/from '([^'.#][^']*)'/g)].map(([, name]) => `from:${name}`);
  const imported = [...text.matchAll(/import (?:type )?\{([^}]*)\} from '(?:node:)?crypto'/g)].flatMap(
    ([, names = '']) => names.split(',').map((name) => name.trim().replace(/^type |\s+as\s.*$/g, '')),
  );
  // A function that is itself the asking, and whatever is not known at all.
  const named = imported.flatMap((name) => {
    if (isAsked(name)) return [name.toLowerCase()];
    return name === '' || functions.has(name) ? [] : [name];
  });
  return [...literals, ...packages, ...named, ...calledIn(text)];
}

/** A function of `node:crypto` that is itself the asking. */
function isAsked(name: string): boolean {
  return algorithms.some(({ asked }) => asked.includes(name.toLowerCase()));
}

/** In SQL. */
function calledIn(text: string): string[] {
  return [...text.matchAll(/\b(md5|sha(?:1|224|256|384|512)|crypt|gen_salt|pgp_\w+)\(/g)].map(([, name = '']) => name);
}
