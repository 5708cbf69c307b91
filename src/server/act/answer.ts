import type { ClauseId } from '#kernel/generated/clauses.ts';
import type { Text } from '#kernel/text.ts';
import type { Finding } from '#kernel/verdict.ts';

/** What leaves the server: the HTTP status and the body of the contract. */
export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Told once to who asked, and kept with no answer: an invitation. */
  readonly once?: Readonly<Record<string, unknown>>;
}

const codes = { denied: 'RULE_DENIED', state: 'RULE_STATE', fields: 'RULE_FIELDS' } as const;
const statuses = { denied: 403, state: 409, fields: 422 } as const;

/** For what is absent and for what the caller may not know of: the same bytes. */
export const notFound: Answer = {
  status: 404,
  body: {
    code: 'NOT_FOUND',
    says: { zh: '在你的知悉范围内没有找到。', en: 'Nothing was found within what you may know.' },
  },
};

export const unauthenticated: Answer = {
  status: 401,
  body: {
    code: 'UNAUTHENTICATED',
    says: { zh: '尚未登录，或登录已过期。', en: 'Not signed in, or the session has ended.' },
  },
};

export function unavailable(): Answer {
  return {
    status: 503,
    body: {
      code: 'RULE_UNAVAILABLE',
      rule: 'SYSTEM-006' satisfies ClauseId,
      says: {
        zh: '审计记录暂时写不进去，任何操作都不执行。',
        en: 'The ledger cannot be written, so nothing is carried out.',
      },
    },
  };
}

/** The disk is full: looks go on, nothing is written until there is room. */
export const noRoom: Answer = {
  status: 507,
  body: {
    code: 'NO_ROOM',
    says: {
      zh: '服务器磁盘空间不足，暂停写入，本次没有办理；查阅、审计和导出照常。请告知系统管理员腾出空间。',
      en: 'The server’s disk is full, so nothing is written and this was not carried out; looking things up, audit and export go on. Tell the system administrator to make room.',
    },
  },
};

/** The database cannot be asked, or went away under the act: what became of it is told to who asks again with the same key. */
export const databaseAway: Answer = {
  status: 503,
  body: {
    code: 'DATABASE_AWAY',
    says: {
      zh: '数据库暂时连不上，正在等它恢复。请稍候用原来的内容重新提交：已经办成的不会办两次。',
      en: 'The database is away for the moment and is waited for. Submit the same again in a while: what was done already is not done twice.',
    },
  },
};

/** Others changed the same things again and again in between: nothing was done, and asking once more is right. */
export function busy(): Answer {
  return {
    status: 503,
    body: {
      code: 'BUSY',
      says: {
        zh: '同一对象正有别人办理，本次没有生效；请稍候重新提交。',
        en: 'Others are acting on the same things, so nothing was done; wait a moment and submit again.',
      },
    },
  };
}

type Names = Readonly<Record<string, Text>>;

/** A refusal with every clause that stands against the act; the first decides status and code. `names`: what the things it tells of are called. */
export function refusal(findings: readonly Finding[], reference: string, names: Names = {}): Answer {
  const first = findings[0] as Finding;
  const fields = [...new Set(findings.flatMap((finding) => finding.fields))];
  return {
    status: statuses[first.kind],
    body: {
      code: codes[first.kind],
      rule: first.clause,
      rules: [...new Set(findings.map((finding) => finding.clause))],
      findings,
      ...(fields.length > 0 ? { fields } : {}),
      reference,
      ...(Object.keys(names).length > 0 ? { names } : {}),
    },
  };
}
