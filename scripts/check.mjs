import { join } from "node:path";
import { ROOT, ready, run } from "./ready.mjs";

// `npm run check`: what CI runs before the tests: types, lint, unused code, build, manifests, functions and bundle
// sizes.
ready();
const node = (...args) => run(process.execPath, args);
node(join(ROOT, "node_modules/typescript/bin/tsc"));
node(join(ROOT, "node_modules/eslint/bin/eslint.js"), ".");
node(join(ROOT, "node_modules/prettier/bin/prettier.cjs"), "--check", "--log-level", "warn", ".");
node(join(ROOT, "node_modules/knip/bin/knip.js"), "--no-progress");
node("scripts/build.mjs");
node("scripts/checkManifest.mjs", "manifest.xml", "dist/pane/manifest.xml", "dist/pane/manifest-outturn.xml");
node("scripts/checkFunctions.mjs");
node("scripts/checkBundles.mjs");
