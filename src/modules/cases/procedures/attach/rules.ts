export { attaching as rules } from '../../rules.ts';
