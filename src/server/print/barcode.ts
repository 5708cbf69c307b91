import { code128, drawingSVG, qrcode } from 'bwip-js/node';

/** Code128 of digits, drawn as SVG; sizes are set where it is placed. */
export function barcode(text: string): string {
  return code128({ bcid: 'code128', text, height: 9, paddingwidth: 4 }, drawingSVG());
}

/** The same digits for a camera. */
export function squareCode(text: string): string {
  return qrcode({ bcid: 'qrcode', text, scale: 2, padding: 1 }, drawingSVG());
}
