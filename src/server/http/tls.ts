import { X509Certificate, createPrivateKey } from 'node:crypto';
import { readFileSync, unwatchFile, watchFile } from 'node:fs';
import type { SecureContextOptions } from 'node:tls';
import type { Server } from 'node:https';
import type { OnProgress } from '../progress.ts';
import { StartError } from '../start-error.ts';

/** Files of the certificate (with what lies between it and its root) and of its key, in PEM. */
export interface TlsFiles {
  readonly cert: string;
  readonly key: string;
}

/** Forward secrecy and authenticated ciphers only; TLS 1.3 has no others. */
const ciphers = [
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  'TLS_AES_128_GCM_SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
].join(':');

const lookEveryMs = 5000;

/** What the server offers. Throws `StartError` where the files are not a certificate and its key. */
export function readTls(files: TlsFiles): SecureContextOptions & { readonly cert: string } {
  try {
    const [cert, key] = [readFileSync(files.cert, 'utf8'), readFileSync(files.key, 'utf8')];
    if (!new X509Certificate(cert).checkPrivateKey(createPrivateKey(key))) throw new Error('the key is another’s');
    return { cert, key, minVersion: 'TLSv1.2', ciphers, honorCipherOrder: true };
  } catch (error) {
    throw new StartError(
      'tls_unusable',
      {
        zh: `证书 ${files.cert} 与私钥 ${files.key} 不能使用：须为 PEM 格式，且互相匹配`,
        en: `certificate ${files.cert} and key ${files.key} cannot be used: they must be PEM and belong together (${error instanceof Error ? error.message : error})`,
      },
      error,
    );
  }
}

/** Takes up a renewed certificate while people work: connections that stand go on. What cannot be used is told, and the old one stays. */
export function watchTls(server: Server, files: TlsFiles, say: OnProgress, everyMs = lookEveryMs): () => void {
  let used = readTls(files).cert;
  function look(): void {
    try {
      const now = readTls(files);
      if (now.cert === used) return;
      server.setSecureContext(now);
      used = now.cert;
      say({ zh: '已换用新的证书', en: 'the renewed certificate is in use' });
    } catch (error) {
      if (!(error instanceof StartError)) throw error;
      say({ level: 'warn', ...error.says });
    }
  }
  // By looking, not by being told: a renewal puts other files in their place, on shares too.
  const both = [files.cert, files.key];
  for (const file of both) watchFile(file, { interval: everyMs, persistent: false }, look);
  return () => {
    for (const file of both) unwatchFile(file, look);
  };
}
