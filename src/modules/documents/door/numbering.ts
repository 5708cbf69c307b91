import { type Settings, setting } from '#kernel/parameter.ts';

/** The sequences the registry numbers by (CARRIER-004): classified and ordinary mail apart, each year from 1. */
export type Sequence = 'classified' | 'ordinary';

/** CARRIER-004 `sequences`: papers of a class that is not counted for itself are numbered with the ordinary ones. */
export function sequenceFor(settings: Settings, ofPaper: Sequence): Sequence {
  return setting(settings, 'CARRIER-004.sequences').includes(ofPaper) ? ofPaper : 'ordinary';
}

export function incomingSeries(sequence: Sequence, year: string): string {
  return `incoming:${sequence}:${year}`;
}

export function outgoingSeries(sequence: Sequence, year: string): string {
  return `outgoing:${sequence}:${year}`;
}

/** 密收〔2026〕17号, 收〔2026〕18号. Numbers are never translated. */
export function incomingNo(sequence: Sequence, year: string, n: number): string {
  return `${sequence === 'classified' ? '密收' : '收'}〔${year}〕${n}号`;
}

/** 密发〔2026〕3号, 发〔2026〕4号. */
export function outgoingNo(sequence: Sequence, year: string, n: number): string {
  return `${sequence === 'classified' ? '密发' : '发'}〔${year}〕${n}号`;
}

export function destructionSeries(year: string): string {
  return `destruction:${year}`;
}

/** 销〔2026〕1号. */
export function destructionNo(year: string, n: number): string {
  return `销〔${year}〕${n}号`;
}
