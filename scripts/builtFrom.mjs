import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** What each build is made from. */
const SOURCES = {
  cli: ["src", "cli", "functions/catalogue.json", "samples"],
  pane: ["src", "functions", "taskpane", "samples", "scripts", "manifest"],
};
const SHARED = ["scripts/bundle.mjs", "webpack.config.js", "tsconfig.json", "package.json", "package-lock.json"];
const PRODUCT = { cli: "dist/cli/outturn.cjs", pane: "dist/pane/taskpane.html" };

/** A digest of what a build is made from, by content: times of files say little after a checkout or a copy. */
export function sourcesOf(name) {
  const digest = createHash("sha256").update(process.env.OUTTURN_ADDRESS ?? "");
  for (const file of [...SOURCES[name], ...SHARED].flatMap(filesIn)) {
    digest.update(`\n${file}\n`).update(readFileSync(join(ROOT, file)));
  }
  return digest.digest("hex");
}

/** Whether what stands in dist was made from what is on disk now. */
export function isBuilt(name) {
  const record = recordOf(name);
  return (
    existsSync(join(ROOT, PRODUCT[name])) && existsSync(record) && readFileSync(record, "utf8") === sourcesOf(name)
  );
}

export function forgetBuild(name) {
  rmSync(recordOf(name), { force: true });
}

export function recordBuild(name, sources) {
  writeFileSync(recordOf(name), sources);
}

/** Beside the build, which webpack clears out. */
function recordOf(name) {
  return join(ROOT, `dist/${name}.sources`);
}

function filesIn(path) {
  if (!statSync(join(ROOT, path)).isDirectory()) return [path];
  return readdirSync(join(ROOT, path))
    .toSorted()
    .flatMap((name) => filesIn(`${path}/${name}`));
}
