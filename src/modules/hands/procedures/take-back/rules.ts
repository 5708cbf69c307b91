export { returnCauses as causes, returnRules as rules } from '../../rules/return.ts';
