export { returnRules as rules } from '../../door/rules/returning.ts';
