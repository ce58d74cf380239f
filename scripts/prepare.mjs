import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// After `npm install`, so that `npx outturn` works at once. Without the build tools (`--omit=dev`) there is nothing to
// do.
const root = fileURLToPath(new URL("..", import.meta.url));
const tools = ["webpack", "esbuild-loader"].map((name) => join(root, "node_modules", name));
if (tools.every((tool) => existsSync(tool))) {
  const done = spawnSync(process.execPath, [join(root, "scripts/bundle.mjs"), "cli"], { cwd: root, encoding: "utf8" });
  if (done.status !== 0) {
    // An install must not fail for it: the launcher says what to run.
    console.error(`Outturn's command line was not built. Run: npm run build\n${done.stdout}${done.stderr}`);
  }
}
