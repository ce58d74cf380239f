import { join } from "node:path";
import { ROOT, ready, run } from "./ready.mjs";

// `npm test`, and `npm test -- some/file` for a part of it.
ready({ builds: ["cli", "pane"], browser: true });
run(process.execPath, [join(ROOT, "node_modules/vitest/vitest.mjs"), "run", ...process.argv.slice(2)]);
