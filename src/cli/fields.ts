import { InvalidArgumentError } from 'commander';

/**
 * An input from the command line: one JSON object, or `--field value` pairs. A value that reads as JSON is that (numbers, true,
 * lists); a field given twice is a list.
 */
export function fieldsFrom(words: readonly string[]): Record<string, unknown> {
  const [first] = words;
  if (first === undefined) return {};
  if (!first.startsWith('--')) return objectOf(first, words);
  const fields: Record<string, unknown> = {};
  for (let at = 0; at < words.length; at += 2) {
    const [word = '', value] = [words[at], words[at + 1]];
    if (!/^--[\w-]+$/.test(word) || value === undefined)
      throw new InvalidArgumentError(`应为 --字段 值 / expected --field value, not ${word}`);
    put(fields, word.slice(2).replaceAll('-', '_'), valueOf(value));
  }
  return fields;
}

function objectOf(text: string, words: readonly string[]): Record<string, unknown> {
  const value = words.length === 1 ? valueOf(text) : null;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new InvalidArgumentError('应为一个 JSON 对象或 --字段 值 / expected one JSON object or --field value');
}

function put(fields: Record<string, unknown>, name: string, value: unknown): void {
  const before = fields[name];
  if (before === undefined) fields[name] = value;
  else fields[name] = [...(Array.isArray(before) ? before : [before]), value];
}

/** Long digits are codes and identifiers, not numbers. */
function valueOf(text: string): unknown {
  if (/^\d{9,}$/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
