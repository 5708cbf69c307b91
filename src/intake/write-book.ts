import type ExcelJS from 'exceljs';

type Part = string | Uint8Array;
type Options = Readonly<Record<string, unknown>>;

interface Zip {
  append(part: Part, options: Options): void;
}

interface Writer {
  addContentTypes(zip: Zip, model: unknown): Promise<void>;
}

/**
 * A workbook as a file. The zip writer behind exceljs encodes a text in pieces of 16,384 UTF-16 units, and a rare character of two units
 * that falls between two pieces is lost: the parts are given to it as bytes.
 */
export async function writeBook(book: ExcelJS.Workbook): Promise<Uint8Array> {
  const writer = book.xlsx as unknown as Writer;
  const first = writer.addContentTypes.bind(writer);
  writer.addContentTypes = (zip, model) => {
    const append = zip.append.bind(zip);
    zip.append = (part, options) =>
      append(typeof part === 'string' && !options.base64 ? new TextEncoder().encode(part) : part, options);
    return first(zip, model);
  };
  return new Uint8Array(await book.xlsx.writeBuffer());
}
