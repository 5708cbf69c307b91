import { defineModule } from '#kernel/module.ts';
import { signingTables } from './tables.ts';

export { isUnsigned } from './facts/signatures.ts';
export { regulationText } from './facts/texts.ts';
export { signature, type SigningDatabase, signingText } from './tables.ts';

export const module = defineModule({
  title: { zh: '承诺与责任书', en: 'Pledges and letters' },
  domain: 'people',
  tables: signingTables,
});
