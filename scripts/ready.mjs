import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBrowser } from "./browser.mjs";
import { isBuilt } from "./builtFrom.mjs";

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
  for (const name of builds) buildOnce(name);
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
  run(process.execPath, [join(ROOT, "scripts/bundle.mjs"), name]);
}

/** Builds what is not built from what is on disk. Where several ask at once, one builds and the others wait for it. */
function buildOnce(name) {
  const lock = join(ROOT, `dist/${name}.lock`);
  mkdirSync(join(ROOT, "dist"), { recursive: true });
  while (!isBuilt(name)) {
    if (!take(lock)) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
      continue;
    }
    say(`Building dist/${name}...`);
    build(name);
    rmSync(lock, { force: true });
  }
}

/** Whether the lock is now ours: it was free, or whoever had it has ended. */
function take(lock) {
  if (existsSync(lock) && !isRunning(Number(readFileSync(lock, "utf8")))) rmSync(lock, { force: true });
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

function isRunning(pid) {
  // A lock that is only now being written names no one yet.
  if (pid === 0) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
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

export function say(line) {
  console.error(line);
}

export function stop(line) {
  console.error(line);
  process.exit(1);
}

// By itself: the packages, and the builds that are named: `node scripts/ready.mjs cli pane`.
if (process.argv[1] === fileURLToPath(import.meta.url)) ready({ builds: process.argv.slice(2) });
