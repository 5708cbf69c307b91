import { readFile } from 'node:fs/promises';
import { StartError } from '../start-error.ts';

/** What keeps a key that never leaves it. */
export interface Device {
  /** What opens the master key: only this device makes it of the salt. */
  secretOf(salt: Uint8Array): Promise<Buffer>;
}

export interface DeviceOptions {
  /** The maker's PKCS#11 library. */
  readonly library: string;
  readonly pinFile: string;
}

/** What of `pkcs11js` is used: it has to be compiled, so it is the site's to install and none of our dependencies. */
interface Pkcs11 {
  load(library: string): void;
  C_Initialize(): void;
  C_Finalize(): void;
  close(): void;
  C_GetSlotList(withToken: boolean): Buffer[];
  C_OpenSession(slot: Buffer, flags: number): Buffer;
  C_CloseSession(session: Buffer): void;
  C_Login(session: Buffer, user: number, pin: string): void;
  C_FindObjectsInit(session: Buffer, template: readonly Attribute[]): void;
  C_FindObjects(session: Buffer, most: number): Buffer[];
  C_FindObjectsFinal(session: Buffer): void;
  C_GenerateKey(session: Buffer, mechanism: { mechanism: number }, template: readonly Attribute[]): Buffer;
  C_SignInit(session: Buffer, mechanism: { mechanism: number }, key: Buffer): void;
  C_Sign(session: Buffer, data: Buffer, room: Buffer): Buffer;
}

interface Attribute {
  readonly type: number;
  readonly value: number | boolean | string;
}

type Names = 'CKF_SERIAL_SESSION' | 'CKF_RW_SESSION' | 'CKU_USER' | 'CKO_SECRET_KEY' | 'CKK_GENERIC_SECRET';
type Kinds = 'CKA_CLASS' | 'CKA_KEY_TYPE' | 'CKA_LABEL' | 'CKA_TOKEN' | 'CKA_PRIVATE' | 'CKA_SENSITIVE';
type More = 'CKA_EXTRACTABLE' | 'CKA_SIGN' | 'CKA_VALUE_LEN' | 'CKM_GENERIC_SECRET_KEY_GEN' | 'CKM_SHA256_HMAC';
type Module = Readonly<Record<Names | Kinds | More, number>> & { readonly PKCS11: new () => Pkcs11 };

const label = 'jingui master key';

/** The first token behind the library. Its key is made where it has none; an HMAC over the salt is all that is asked of it. */
export function pkcs11Device({ library, pinFile }: DeviceOptions): Device {
  return {
    secretOf: async (salt) => {
      const p = await loaded();
      const pin = (await readFile(pinFile, 'utf8').catch((error: unknown) => refuse(error))).trim();
      const at = new p.PKCS11();
      try {
        at.load(library);
        at.C_Initialize();
        const [slot] = at.C_GetSlotList(true);
        if (!slot) throw new Error('no token');
        const session = at.C_OpenSession(slot, p.CKF_SERIAL_SESSION | p.CKF_RW_SESSION);
        at.C_Login(session, p.CKU_USER, pin);
        at.C_SignInit(session, { mechanism: p.CKM_SHA256_HMAC }, keyOf(p, at, session));
        const secret = Buffer.from(at.C_Sign(session, Buffer.from(salt), Buffer.alloc(64)));
        at.C_CloseSession(session);
        at.C_Finalize();
        return secret;
      } catch (error) {
        return refuse(error);
      } finally {
        at.close();
      }
    },
  };
}

function keyOf(p: Module, at: Pkcs11, session: Buffer): Buffer {
  const named = [
    { type: p.CKA_CLASS, value: p.CKO_SECRET_KEY },
    { type: p.CKA_LABEL, value: label },
  ];
  at.C_FindObjectsInit(session, named);
  const [key] = at.C_FindObjects(session, 1);
  at.C_FindObjectsFinal(session);
  if (key) return key;
  return at.C_GenerateKey(session, { mechanism: p.CKM_GENERIC_SECRET_KEY_GEN }, [
    ...named,
    { type: p.CKA_KEY_TYPE, value: p.CKK_GENERIC_SECRET },
    { type: p.CKA_VALUE_LEN, value: 32 },
    { type: p.CKA_TOKEN, value: true },
    { type: p.CKA_PRIVATE, value: true },
    { type: p.CKA_SENSITIVE, value: true },
    { type: p.CKA_EXTRACTABLE, value: false },
    { type: p.CKA_SIGN, value: true },
  ]);
}

async function loaded(): Promise<Module> {
  const name = 'pkcs11js';
  const found = (await import(name).catch((error: unknown) => noModule(error))) as { default?: Module } & Module;
  return found.default ?? found;
}

function noModule(cause: unknown): never {
  throw new StartError(
    'keys_device',
    {
      zh: '使用密码设备需要 pkcs11js，它须在本机编译，因此不随金匮安装：请装好编译器，在程序目录执行 npm install --no-save pkcs11js，再启动',
      en: 'a cryptographic device wants pkcs11js, which is compiled on the machine and therefore does not come along: with a compiler there, run npm install --no-save pkcs11js in the program’s folder, then start again',
    },
    cause,
  );
}

function refuse(cause: unknown): never {
  const detail = cause instanceof Error ? cause.message : String(cause);
  throw new StartError(
    'keys_device',
    {
      zh: `密码设备不可用（${detail}），没有改动任何数据。请检查设备、--hsm-lib 和 --hsm-pin-file`,
      en: `the cryptographic device cannot be used (${detail}); nothing was changed. Look at the device, --hsm-lib and --hsm-pin-file`,
    },
    cause,
  );
}
