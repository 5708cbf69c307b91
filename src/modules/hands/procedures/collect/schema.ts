export { type Input, input } from '../take-back/schema.ts';
