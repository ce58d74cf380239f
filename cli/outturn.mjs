#!/usr/bin/env node
// Starts the built command line. The source is cli/main.ts.
import { existsSync } from "node:fs";
import module from "node:module";
import { fileURLToPath } from "node:url";

const [major, minor] = process.versions.node.split(".").map(Number);
const built = fileURLToPath(new URL("../dist/cli/outturn.cjs", import.meta.url));

if (major < 20 || (major === 20 && minor < 19))
  refuse(`Outturn needs Node 20.19 or later; this is Node ${process.versions.node}.`);
else if (!existsSync(built)) refuse("Outturn is not built yet. Run: npm run build");
else await start();

async function start() {
  module.enableCompileCache?.();
  await module
    .createRequire(import.meta.url)(built)
    .start();
}

function refuse(line) {
  console.error(line);
  process.exitCode = 2;
}
