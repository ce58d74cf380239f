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
  // Someone reading the output stopped reading (`| head`): that is no failure.
  process.stdout.on("error", (error) => process.exit(error.code === "EPIPE" ? 0 : 2));
  module.enableCompileCache?.();
  try {
    const { main } = module.createRequire(import.meta.url)(built);
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    refuse(
      "outturn: this is a fault in Outturn, not in your files. Please report it with " +
        `these lines.\n${error?.stack ?? error}`,
    );
  }
}

function refuse(line) {
  console.error(line);
  process.exitCode = 2;
}
