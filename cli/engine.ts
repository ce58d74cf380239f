import { setFlagsFromString } from "node:v8";

/** Commands that may write packs: seconds of work in so much code that most of it is not worth compiling well. */
const OF_PACKS: ReadonlySet<string> = new Set(["report", "pack"]);

/**
 * Sets V8 for a command that may write packs. A function is compiled well once it has run for eight times as long as by
 * default: that compiling took a quarter of the processor time, from the threads that write. And memory is tidied once
 * it has grown by half: by default it is let grow up to four times, past what packs may hold. Nothing that is written
 * depends on either.
 */
export function setEngine(command: string | undefined): void {
  if (command === undefined || !OF_PACKS.has(command)) return;
  setFlagsFromString("--interrupt-budget=1000000");
  setFlagsFromString("--heap-growing-percent=50");
}
