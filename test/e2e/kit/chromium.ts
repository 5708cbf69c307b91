import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import chromium from '@sparticuz/chromium';

/** The browser of the package, unpacked once per machine, or the one named by JINGUI_CHROMIUM. */
export async function chromiumPath(): Promise<string> {
  return process.env.JINGUI_CHROMIUM ?? (await chromium.executablePath());
}

/** A bare machine has no Chinese font: tests draw with the one that comes from the packages. Returns the path of a fontconfig file. */
export function fontConfig(): string {
  const fonts = path.resolve(import.meta.dirname, '../../../node_modules/@expo-google-fonts/noto-sans-sc');
  const folder = path.join(tmpdir(), 'jingui-fonts');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'fonts.conf');
  const text = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}/400Regular</dir><dir>${fonts}/700Bold</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/cache</cachedir>${['system-ui', 'sans-serif', 'serif'].map((name) => `<alias binding="same"><family>${name}</family><prefer><family>Noto Sans SC</family></prefer></alias>`).join('')}</fontconfig>
`;
  writeFileSync(file, text);
  return file;
}
