/**
 * What random tests draw from. The same for everybody, so that a change is judged by what it changed and not by the day's luck;
 * `JINGUI_FUZZ_SEED` explores with another number and repeats what was found. Printed with every run.
 */
export const seed = Number(process.env.JINGUI_FUZZ_SEED ?? 20260302);
