import type { Answered, GivenAnswer } from '#kernel/checklist.ts';
import type { Line } from '../../lines.ts';
import type { Input } from './schema.ts';

export interface Given extends GivenAnswer {
  readonly department?: string | undefined;
}

interface Asked {
  readonly input: Input;
  readonly lines: readonly Line[];
}

/** Every answer given: those written, and for the rest of a chapter in order one for each item of it that is open. */
export function answersIn({ input, lines }: Asked): readonly Answered<Given>[] {
  const written = answered(input);
  const items = new Map(lines.map(({ item }) => [item.id, item]));
  const { rest_seen: seen, chapter } = input;
  const rest =
    seen === undefined ? [] : openIn(lines, chapter).filter(({ id }) => !written.some((one) => one.item === id));
  return [
    ...written.flatMap((answer) => {
      const item = items.get(answer.item);
      return item ? [{ item, answer }] : [];
    }),
    ...rest.map((item) => ({ item, answer: { result: 'good' as const, seen, evidence: [] } })),
  ];
}

/** Written answers that cannot count: of no item on the list, of one twice, or of one under which a finding was made. */
export function misplaced({ input, lines }: Asked): number {
  const written = answered(input);
  const free = new Set(lines.filter(({ finding }) => finding === null).map(({ item }) => item.id));
  return written.length - new Set(written.map(({ item }) => item).filter((id) => free.has(id))).size;
}

/** Items still to be answered, of one chapter or of all. */
export function openIn(lines: readonly Line[], chapter: string | undefined) {
  return lines
    .filter(({ item, answer }) => answer === null && (chapter === undefined || item.chapter === chapter))
    .map(({ item }) => item);
}

function answered({ answers }: Input) {
  return answers.flatMap(({ result, ...answer }) => (result === undefined ? [] : [{ ...answer, result }]));
}
