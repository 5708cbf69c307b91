import { Converter } from 'opencc-js/t2cn';

/** Made when it is first needed: its dictionary takes a moment. */
let converter: ReturnType<typeof Converter> | undefined;
const han = /\p{Script=Han}/u;

/** A text in simplified characters, whatever it was written in: 關於 → 关于. */
export function simplified(text: string): string {
  if (!han.test(text)) return text;
  converter ??= Converter({ from: 't', to: 'cn' });
  return converter(text);
}
