import { defineGuard } from '#kernel/guard.ts';
import { declaring } from './declaring.ts';
import { siteDeclared } from './happenings.ts';

export const declared = defineGuard(siteDeclared, declaring, { kind: ['site'] });
