import type { Workbook } from './cell.ts';
import { type Meter, type ReadOptions, meter } from './limits.ts';
import { type ReadError, ReadStop, stop } from './read-error.ts';
import { readCsv } from './read-csv.ts';
import { readXls } from './read-xls.ts';
import { readXlsx } from './read-xlsx.ts';
import { type Content, contentNames, sniff } from './sniff.ts';
import { listZip } from './xlsx/zip.ts';

const expected: Readonly<Record<string, Content>> = {
  xlsx: 'zip',
  xlsm: 'zip',
  xls: 'xls',
  et: 'xls',
  csv: 'text',
  tsv: 'text',
  txt: 'text',
};

/**
 * Reads an uploaded ledger: .xlsx, .xls (also WPS .et) or .csv. Text stays text, numbers keep their exact digits, merged cells are filled.
 * The file must be what its name says; a file that cannot be read is answered by a value, never by an exception.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  filename: string,
  options: ReadOptions = {},
): Promise<Workbook | ReadError> {
  try {
    return await readBytes(bytes, filename, meter(options));
  } catch (error) {
    if (error instanceof ReadStop) return error.reason;
    throw error;
  }
}

async function readBytes(bytes: Uint8Array, filename: string, cost: Meter): Promise<Workbook> {
  if (bytes.length === 0) stop('file_empty');
  if (bytes.length > cost.limits.maxBytes) stop('file_too_large', { mib: Math.round(cost.limits.maxBytes / 2 ** 20) });
  const extension = /\.([^.]+)$/.exec(filename)?.[1]?.toLowerCase() ?? '';
  const wanted = expected[extension];
  if (!wanted) stop('file_kind_unsupported', { extension: extension || '?' });
  const content = sniff(bytes);
  if (content === 'encrypted') stop('file_encrypted');
  if (content !== wanted) stop('file_not_what_it_claims', { extension, content: contentNames[content] });
  await cost.breathe(0, bytes.length);
  if (content === 'xls') return readXls(bytes, cost);
  if (content === 'text') return readCsv(bytes, filename.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, ''), cost);
  const parts = listZip(bytes, cost);
  if (parts.values().some(({ encrypted }) => encrypted)) stop('file_encrypted');
  if (!parts.has('xl/workbook.xml')) stop('file_not_what_it_claims', { extension, content: contentNames.zip });
  return readXlsx(parts, cost);
}
