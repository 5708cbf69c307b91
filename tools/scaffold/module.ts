import type { DomainId } from '../../src/kernel/generated/clauses.ts';
import type { Language, Text } from '../../src/kernel/text.ts';

export interface NewModule {
  /** Its folder, and the first part of its procedures' ids. */
  readonly id: string;
  readonly domain: DomainId;
  readonly title: Text;
}

/** The files of a room that holds nothing yet: its door, its table list, its phrases. The rest comes with what it does. */
export function scaffoldModule({ id, domain, title }: NewModule): Map<string, string> {
  return new Map([
    ['index.ts', door(id, domain, title)],
    ['tables.ts', tables(id)],
    ['phrases.ts', phrasesFile('phrases')],
    ['phrases.zh.ts', emptyBook('zh')],
    ['phrases.en.ts', emptyBook('en')],
  ]);
}

const door = (id: string, domain: string, { zh, en }: Text) => `import { defineModule } from '#kernel/module.ts';
import { ${id}Tables } from './tables.ts';

export const module = defineModule({
  title: { zh: '${zh}', en: '${en}' },
  domain: '${domain}',
  tables: ${id}Tables,
});
`;

const tables = (
  id: string,
) => `/** Declared with \`table\` of #kernel/table.ts; \`npm run generate\` writes what the database needs. */
export const ${id}Tables = {};
`;

/** Binds both languages of the book of this name. */
export function phrasesFile(name: string): string {
  return `import { phrases } from '#kernel/text.ts';
import { en } from './${name}.en.ts';
import { zh } from './${name}.zh.ts';

export const say = phrases(zh, en);
`;
}

export function emptyBook(language: Language): string {
  return `export const ${language} = {} as const;\n`;
}
