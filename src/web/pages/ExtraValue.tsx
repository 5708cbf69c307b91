import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { handNames, type HandKind } from '#kernel/custody.ts';
import type { JsonObject } from '#kernel/json.ts';
import type { Text } from '#kernel/text.ts';
import { useSay } from '#web/app/language.ts';
import { proceduresQuery } from '#web/app/session.ts';
import { ClauseCite } from '#web/kit/ClauseCite.tsx';
import { DeadlineCell } from '#web/kit/DeadlineCell.tsx';
import { FactValue } from '#web/kit/FactList.tsx';
import { Status } from '#web/register/Cell.tsx';
import { caseStatus } from './case-words.ts';

/** Steps of custody and states of duties, as the books write them. */
const words: Readonly<Record<string, Text>> = {
  receive: { zh: '收文', en: 'received' },
  circulate: { zh: '送阅', en: 'circulated' },
  return: { zh: '收回', en: 'taken back' },
  borrow: { zh: '借出', en: 'lent' },
  make: { zh: '印制', en: 'made' },
  copy: { zh: '复制', en: 'copied' },
  dispatch: { zh: '发出', en: 'dispatched' },
  carry: { zh: '携带外出', en: 'carried out' },
  undo: { zh: '撤销', en: 'undone' },
  destroy: { zh: '销毁', en: 'destroyed' },
  recall: { zh: '清退', en: 'recalled' },
  archive: { zh: '归档', en: 'archived' },
  import: { zh: '导入', en: 'imported' },
  miss: { zh: '清点未见', en: 'missed in a count' },
  inventory: { zh: '清点', en: 'count' },
  handover: { zh: '移交', en: 'handed over' },
  find: { zh: '找回', en: 'found again' },
  open: { zh: '未到期', en: 'open' },
  overdue: { zh: '逾期', en: 'overdue' },
  met: { zh: '已办', en: 'met' },
  cancelled: { zh: '取消', en: 'cancelled' },
};

/** What a count did not find, and what became of it. */
const decided: Readonly<Record<string, Text>> = {
  searching: { zh: '正在查找', en: 'being searched for' },
  scanned: { zh: '已补点到', en: 'scanned since' },
  found: { zh: '已找到', en: 'found' },
  registration_error: { zh: '登记有误', en: 'wrong entry' },
  missing: { zh: '报告丢失', en: 'reported missing' },
};

/** One cell of what belongs to a thing. */
export function ExtraValue({ name, row }: { readonly name: string; readonly row: JsonObject }) {
  const { t } = useTranslation();
  const say = useSay();
  const value = row[name];
  const text = typeof value === 'string' ? value : '';
  if (name === 'clause' && text) return <ClauseCite id={text} />;
  if (name === 'due_at')
    return <DeadlineCell due={text || null} met={row.status === 'met' || row.status === 'cancelled'} />;
  if (name.endsWith('_kind') && text in handNames) {
    const who = row[name.replace('_kind', '_name')];
    return <span>{typeof who === 'string' ? who : say(handNames[text as HandKind])}</span>;
  }
  if (name === 'no' && typeof row.id === 'string') {
    return (
      <Link to="/cases/$id" params={{ id: row.id }} className="num">
        {text}
      </Link>
    );
  }
  if (name === 'procedure' && text) return <ProcedureTitle id={text} />;
  if (name === 'status' && text && 'procedure' in row) return <Status value={text} name={t(caseStatus(text))} />;
  if (name === 'status' && text)
    return <Status value={text} name={words[text] ? say(words[text]) : t(caseStatus(text))} />;
  if (name === 'disposition' && decided[text]) return <span>{say(decided[text])}</span>;
  if (name === 'step' && words[text]) return <span>{say(words[text])}</span>;
  return <FactValue name={name} value={value} />;
}

/** What an act is called, by its id. */
function ProcedureTitle({ id }: { readonly id: string }) {
  const say = useSay();
  const { data = [] } = useQuery(proceduresQuery);
  return <span>{say(data.find((one) => one.id === id)?.title) || id}</span>;
}
