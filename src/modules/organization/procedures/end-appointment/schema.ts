export { input, type Input } from '../appoint/schema.ts';
