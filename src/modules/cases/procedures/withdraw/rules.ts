export { withdrawing as rules } from '../../rules.ts';
