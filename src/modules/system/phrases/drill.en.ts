import type { PhraseBook } from '#kernel/text.ts';
import type { zh } from './drill.zh.ts';

export const en = {
  'record-drill': 'Record a restore drill',
  'record-drill.help':
    'Records result and duration of a restore drill; the system holds one each quarter by itself; others are recorded here too and do not stand for it.',
  inconsistent: 'Checksums differ in: {tables}; the result cannot be “same”.',
  'inconsistent.remedy': 'Record it as different; it becomes a finding to be put right.',
  'nothing-compared': 'No row was compared, so the result cannot be “same”.',
  'nothing-compared.remedy': 'Compare what was restored with the data; give tables, rows and checksums.',
  'finding.drill': 'tables and rows that came back otherwise: {tables}',
  'finding.by-hand': 'the restored data differ',
  'obligation.SYSTEM-015': 'Hold a data restore drill each quarter',
  'register.drills': 'Restore drills',
  'field.duration_ms': 'Duration (ms)',
  'field.result': 'Result',
  'field.tables': 'Checksums by table',
  'field.table': 'Table',
  'field.rows': 'Rows',
  'field.before': 'Checksum before',
  'field.after': 'Checksum after',
  'field.differing': 'Rows that differ',
  'field.started_at': 'Begun',
  'field.note': 'Note',
  'column.period': 'Quarter',
  'column.tables': 'Tables',
  'column.rows': 'Rows',
  'column.by': 'Recorded by',
  'result.same': 'same',
  'result.different': 'different',
} satisfies PhraseBook<keyof typeof zh>;
