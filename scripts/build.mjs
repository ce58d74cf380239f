import { rmSync } from "node:fs";
import { join } from "node:path";
import { ROOT, build, ready } from "./ready.mjs";

// `npm run build`: the pane with its functions and manifests, and the command line, both from nothing.
ready();
rmSync(join(ROOT, "dist"), { recursive: true, force: true });
build("cli");
build("pane");
