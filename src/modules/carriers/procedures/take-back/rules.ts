export { returnRules as rules } from '../../rules/returning.ts';
