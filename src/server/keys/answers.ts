import type { Answer } from '../act/answer.ts';
import { KeyDamaged, KeyDestroyed, KeysSealed } from './errors.ts';

export const keysSealed: Answer = {
  status: 503,
  body: {
    code: 'KEYS_SEALED',
    says: {
      zh: '加密密钥尚未解封，涉及正文、附件等加密内容的事项暂不能办理，本次没有办理。请由密钥份额持有人在服务器上执行 jingui keys unseal。',
      en: 'The keys are sealed, so what touches encrypted content is not possible for now and this was not carried out. The holders of the shares open them on the server with jingui keys unseal.',
    },
  },
};

const keyDestroyed: Answer = {
  status: 410,
  body: {
    code: 'KEY_DESTROYED',
    says: {
      zh: '此内容的密钥已销毁，内容不能再恢复。',
      en: 'The key of this content was destroyed; the content cannot be brought back.',
    },
  },
};

const keyDamaged: Answer = {
  status: 500,
  body: {
    code: 'KEY_DAMAGED',
    says: {
      zh: '此内容与存入时不符，或其密钥已损坏，不予显示。请告知系统管理员：内容和密钥可从备份中取回。',
      en: 'This content is not what was stored, or its key is damaged, and is not shown. Tell the system administrator: content and key can be taken back from a backup.',
    },
  },
};

/** What is answered where a key could not be used; null for any other fault. */
export function ofKeys(error: unknown): Answer | null {
  if (error instanceof KeysSealed) return keysSealed;
  if (error instanceof KeyDestroyed) return keyDestroyed;
  return error instanceof KeyDamaged ? keyDamaged : null;
}
