import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBrowser } from "./browser.mjs";

/**
 * Makes a fresh clone ready, with nothing but Node and npm: packages, build, and a browser where one is wanted.
 * Says one line for each thing it does, and nothing when there is nothing to do.
 */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** @param {{ builds?: ("cli" | "pane")[], browser?: boolean }} wants */
export function ready({ builds = [], browser = false } = {}) {
  checkNode();
  if (!packagesInstalled()) {
    say("Installing packages (npm ci); the first time this takes a minute or so...");
    run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  }
  for (const name of builds.filter((one) => !built(one))) {
    say(`Building dist/${name}...`);
    build(name);
  }
  if (browser) ensureBrowser(say);
}

/** Stops with one clear line on a Node that is too old. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(`Outturn needs Node 20.19 or later; this is Node ${version}. Get it from https://nodejs.org/.`);
}

/** Runs a command with its output shown; stops with its exit code where it fails. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, {
    cwd: ROOT,
    stdio: "inherit",
    // npm is a command file on Windows, which only a shell starts.
    shell: process.platform === "win32" && command === "npm",
    ...options,
  });
  if (done.error) stop(`${command} did not start: ${done.error.message}`);
  if (done.status !== 0) process.exit(done.status ?? 1);
}

export function build(name) {
  const begun = new Date();
  run(process.execPath, [join(ROOT, "scripts/bundle.mjs"), name]);
  // webpack leaves a file alone that comes out the same: say that it is as new as what it was made from.
  utimesSync(join(ROOT, PRODUCT[name]), begun, begun);
}

/** Whether node_modules holds what package-lock.json asks for. */
function packagesInstalled() {
  const lock = join(ROOT, "package-lock.json");
  const installed = join(ROOT, "node_modules/.package-lock.json");
  if (!existsSync(installed)) return false;
  if (statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return true;
  // A newer lock file may still ask for the same things, after a checkout say.
  const have = JSON.parse(readFileSync(installed, "utf8")).packages;
  const want = JSON.parse(readFileSync(lock, "utf8")).packages;
  return Object.entries(want).every(
    ([path, { version, optional }]) => path === "" || optional || have[path]?.version === version,
  );
}

const SOURCES = {
  cli: ["src", "cli", "functions/catalogue.json", "samples", "webpack.config.js", "package-lock.json"],
  pane: ["src", "functions", "taskpane", "samples", "scripts", "manifest", "webpack.config.js", "package-lock.json"],
};
const PRODUCT = { cli: "dist/cli/outturn.cjs", pane: "dist/pane/taskpane.html" };

function built(name) {
  const product = join(ROOT, PRODUCT[name]);
  if (!existsSync(product)) return false;
  const made = statSync(product).mtimeMs;
  return SOURCES[name].every((path) => newest(join(ROOT, path)) <= made);
}

function newest(path) {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), mtimeMs);
}

export function say(line) {
  console.error(line);
}

export function stop(line) {
  console.error(line);
  process.exit(1);
}

// By itself: the packages only.
if (process.argv[1] === fileURLToPath(import.meta.url)) ready();
