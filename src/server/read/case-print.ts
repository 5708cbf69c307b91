import type { Case } from '#kernel/approval.ts';
import { casePaper, type PrintedCase } from '../print/case-sheet.ts';
import { caseOf } from './cases.ts';
import type { Printed } from './print.ts';
import type { Reader } from './read.ts';

/** The form of a case on paper: what its page shows whoever asks, entered as that look is. */
export async function printedCase(reader: Reader, id: string): Promise<Printed> {
  const answer = await caseOf(reader, id, 'print:case');
  if (answer.status !== 200) return answer;
  const { case: it, ...rest } = answer.body as { case: Pick<Case, 'no' | 'level'> } & Pick<
    PrintedCase,
    'sheet' | 'steps' | 'notes'
  >;
  return { html: casePaper({ ...rest, unit: reader.presence.unit.name, no: it.no, level: it.level }) };
}
