import type { DomainId } from '../../src/kernel/generated/clauses.ts';
import type { Text } from '../../src/kernel/text.ts';

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
    ['phrases.ts', phrases],
    ['phrases.zh.ts', book('zh', title.zh)],
    ['phrases.en.ts', book('en', title.en)],
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

const phrases = `import { phrases } from '#kernel/text.ts';
import { en } from './phrases.en.ts';
import { zh } from './phrases.zh.ts';

export const say = phrases(zh, en);
`;

const book = (language: 'zh' | 'en', title: string) => `export const ${language} = {
  about: '${title}',
} as const;
`;
