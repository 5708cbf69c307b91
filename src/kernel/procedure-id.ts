/** `<room>.<verb>`. */
export type ProcedureId = `${string}.${string}`;
