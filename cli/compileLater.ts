import { setFlagsFromString } from "node:v8";

/** Commands that write packs: seconds of work in so much code that most of it is not worth compiling well. */
const OF_PACKS: ReadonlySet<string> = new Set(["report", "pack"]);

/**
 * Lets V8 compile a function well once it has run for eight times as long as by default, where a command may write
 * packs. By default that compiling takes a quarter of their processor time, from the threads that write them. Only when
 * something is compiled changes, and nothing that is written.
 */
export function compileLater(command: string | undefined): void {
  if (command !== undefined && OF_PACKS.has(command)) setFlagsFromString("--interrupt-budget=1000000");
}
