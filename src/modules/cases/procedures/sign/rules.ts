export { deciding as rules } from '../../rules.ts';
