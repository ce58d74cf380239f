import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * Full path of the first of these programs that is on this machine's search path, or null, after one line that says
 * what was not run for want of it.
 */
export function findProgram(names: readonly string[], whatIsNotRun: string): string | null {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    for (const name of names) {
      const path = join(folder, name);
      if (folder !== "" && existsSync(path)) return path;
    }
  }
  console.log(`Not run, because ${names[0] ?? "the program"} was not found: ${whatIsNotRun}.`);
  return null;
}
