#!/usr/bin/env node
// Starts the built command line. The source is cli/main.ts.
import { existsSync } from "node:fs";
import module from "node:module";
import { fileURLToPath } from "node:url";

const [major, minor] = process.versions.node.split(".").map(Number);
const built = new URL("../dist/cli/outturn.cjs", import.meta.url);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Outturn needs Node 20.19 or later; this is Node ${process.versions.node}.`);
  process.exitCode = 2;
} else if (!existsSync(fileURLToPath(built))) {
  console.error("Outturn is not built yet. Run: npm run build");
  process.exitCode = 2;
} else {
  module.enableCompileCache?.();
  await import(built.href);
}
