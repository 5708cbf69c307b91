import type { Answer } from '../act/answer.ts';

/** The same for a wrong answer of the directory, an account linked to nobody and one of somebody who has left. */
export const notFromDirectory: Answer = {
  status: 401,
  body: {
    code: 'BAD_LOGIN',
    says: {
      zh: '没有登录：目录没有证明是本人，或者目录账号没有关联到在用的账号。请重试；仍不行的，请系统管理员核对关联，或用本系统的口令登录。',
      en: 'Not signed in: the directory did not prove who it is, or its account is linked to no account in use here. Try again; if that does not help, ask the system administrator to look at the link, or sign in with the password kept here.',
    },
  },
};

export const directoryAway: Answer = {
  status: 503,
  body: {
    code: 'DIRECTORY_AWAY',
    says: {
      zh: '目录现在连不上，请稍候再试，或用本系统的口令登录。',
      en: 'The directory cannot be reached now. Try again in a while, or sign in with the password kept here.',
    },
  },
};
