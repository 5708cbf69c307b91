import { Converter } from 'opencc-js/t2cn';

const converter = Converter({ from: 't', to: 'cn' });
const han = /\p{Script=Han}/u;

/** A text in simplified characters, whatever it was written in: 關於 → 关于. */
export function simplified(text: string): string {
  return han.test(text) ? converter(text) : text;
}
