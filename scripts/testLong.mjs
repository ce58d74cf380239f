import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clearInterval, setInterval } from "node:timers";
import { ROOT, ready } from "./ready.mjs";

// `npm run test:long`: the tests that try made-up and damaged files, with a hundred times as many of them, and the
// worlds of known truth, the generated grids and the measures whose distance to the next status is told, forty times as
// many, and what people do to a report that LibreOffice saves. Set FUZZ_RUNS, TRUTH_WORLDS, GENERATED_GRIDS and
// DISTANCES for more.
// A file that is read for longer than this never ends: the run stops, and names where the file is kept.
const HANGS_AFTER_MS = 60_000;

ready({ builds: ["cli"] });
const cases = mkdtempSync(join(tmpdir(), "outturn-cases-"));
const env = {
  ...process.env,
  FUZZ_RUNS: process.env.FUZZ_RUNS ?? "6000",
  FUZZ_CASES: cases,
  TRUTH_WORLDS: process.env.TRUTH_WORLDS ?? "20000",
  GENERATED_GRIDS: process.env.GENERATED_GRIDS ?? "20000",
  DISTANCES: process.env.DISTANCES ?? "20000",
  VERIFY_EDITS: process.env.VERIFY_EDITS ?? "60",
  OFFICE_HABITS: "1",
};
const tests = [
  "tests/read/fuzz.test.ts",
  "tests/pipelineFuzz.test.ts",
  "tests/truth/worlds",
  "tests/read/shapes/generatedGrids",
  "tests/assess/distance",
  "tests/programWords",
  "tests/repair/makeRepairs",
  "tests/map/figures/shownAndHeld",
  "tests/read/tables/findTables",
  "tests/refresh/laws",
  "tests/refresh/history/years",
  "tests/taskpane/host/refresh/applyEditsFaults",
  "tests/verify/edits",
  "tests/cli/verifyWorkbook",
  "tests/cli/officeHabits",
];
const running = spawn(
  process.execPath,
  [join(ROOT, "node_modules/vitest/vitest.mjs"), "run", ...tests, "--testTimeout=36000000"],
  { cwd: ROOT, stdio: "inherit", env, detached: true },
);

const watch = setInterval(() => {
  const hung = readdirSync(cases).find((name) => age(join(cases, name)) > HANGS_AFTER_MS);
  if (hung === undefined) return;
  console.error(
    `Reading ${join(cases, hung)} has not ended in ${HANGS_AFTER_MS / 1000} seconds. The file is kept there.`,
  );
  stop();
  process.exit(1);
}, 5_000);

process.on("SIGINT", () => {
  stop();
  process.exit(130);
});
running.on("exit", (code) => {
  clearInterval(watch);
  if (readdirSync(cases).length === 0) rmSync(cases, { recursive: true });
  process.exitCode = code ?? 1;
});

function age(path) {
  // The test may take it away between the listing and this.
  const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
  return Date.now() - mtimeMs;
}

/** Ends the tests and the workers that they run in, which a file that hangs keeps busy. */
function stop() {
  if (process.platform === "win32") spawnSync("taskkill", ["/pid", String(running.pid), "/t", "/f"]);
  else process.kill(-running.pid, "SIGKILL");
}
