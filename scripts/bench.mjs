import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { benchExtracts } from "./benchExtracts.mjs";
import { benchFunctions } from "./benchFunctions.mjs";
import { benchPacks } from "./benchPacks.mjs";
import { benchRefresh } from "./benchRefresh.mjs";
import { benchWords } from "./benchWords.mjs";
import { ROOT, ready } from "./ready.mjs";

// `npm run bench`: how long the things take that people wait for. Shortest and middle of several runs, in milliseconds.
ready({ builds: ["cli", "pane"] });
const sample = join(ROOT, "samples/thames-valley-2009-10-q4");
const outturn = (...args) => {
  const done = spawnSync(process.execPath, [join(ROOT, "cli/outturn.mjs"), ...args], { encoding: "utf8" });
  if (done.status === 2) throw new Error(done.stderr);
};

measure("outturn --help, whole process", 10, () => outturn("--help"));
measure("outturn check on the sample, whole process", 10, () =>
  outturn("check", join(sample, "extract.csv"), "--plan", join(sample, "plan.csv"), "--json"),
);

const largest = join(ROOT, "samples/leicestershire-annual-2008-09");
const folder = mkdtempSync(join(tmpdir(), "outturn-bench-"));
const report = [
  "report",
  join(largest, "extract.csv"),
  "--plan",
  join(largest, "plan.csv"),
  "--out",
  join(folder, "report.xlsx"),
];
measure("outturn report on 106 assertions, whole process", 10, () => outturn(...report));
console.log(`${"outturn report on 106 assertions, most memory held".padEnd(60)} ${mostMemory(report)} MB`);
rmSync(folder, { recursive: true });

benchRefresh();
await benchPacks();
await benchExtracts();
await benchFunctions(measure);
await benchWords();

/** The most memory that a command holds at any time, in megabytes. */
function mostMemory(args) {
  const reportMemory =
    'data:text/javascript,process.on("exit",()=>console.error("held "+process.resourceUsage().maxRSS))';
  const ended = spawnSync(process.execPath, ["--import", reportMemory, join(ROOT, "cli/outturn.mjs"), ...args], {
    encoding: "utf8",
  });
  return Math.round(Number(/held (\d+)/.exec(ended.stderr)?.[1]) / 1024);
}

function measure(what, times, run) {
  run();
  const taken = Array.from({ length: times }, () => {
    const begun = performance.now();
    run();
    return performance.now() - begun;
  }).sort((a, b) => a - b);
  const milliseconds = (time) => time.toFixed(time < 100 ? 1 : 0).padStart(7);
  console.log(`${what.padEnd(60)} shortest ${milliseconds(taken[0])} ms, middle ${milliseconds(taken[times >> 1])} ms`);
  return taken[0];
}
