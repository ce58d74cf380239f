/** Something a person can put right: printed as its one line on stderr, exit code 2, nothing written. */
export class CliFailure extends Error {
  override readonly name = "CliFailure";
}

/** Exit codes: 0 done; 1 done and written, with error findings; 2 could not read, or wrong usage. */
export const EXIT = { done: 0, errorsFound: 1, failed: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
