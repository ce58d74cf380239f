/** Exit codes: 0 done; 1 done and written, with error findings; 2 could not read, or wrong usage. */
export const EXIT = { done: 0, errorsFound: 1, failed: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
