export { granted as rules } from '../../rules/journey.ts';
