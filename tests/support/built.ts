import { execFileSync } from "node:child_process";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");

/**
 * The folder of a build that was made from what is on disk: it is built now where it is not, once, however many tests
 * ask. Ask while the file is loaded, so that no test's time goes on it.
 */
export function built(name: "cli" | "pane"): string {
  execFileSync(process.execPath, [join(ROOT, "scripts/ready.mjs"), name], { stdio: ["ignore", "ignore", "inherit"] });
  return join(ROOT, "dist", name);
}
