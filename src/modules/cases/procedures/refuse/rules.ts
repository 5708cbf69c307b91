export { reasoned as rules } from '../../rules.ts';
