import { registerHooks } from 'node:module';

const src = new URL('../', import.meta.url).href;

/**
 * Where a file of ours stands, its name says (`#kernel/…` is `src/kernel/…`). Left to itself Node looks for each of the five thousand
 * names by which they import one another, which is a fifth of the start.
 */
registerHooks({
  resolve: (name, context, next) => {
    const from = context.parentURL;
    if (!from?.startsWith(src) || !name.endsWith('.ts')) return next(name, context);
    const url = name.startsWith('#') ? new URL(name.slice(1), src) : new URL(name, from);
    return { url: url.href, format: 'module-typescript', shortCircuit: true };
  },
});
