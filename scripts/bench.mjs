import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { benchFunctions } from "./benchFunctions.mjs";
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

await benchFunctions(measure);

function measure(what, times, run) {
  run();
  const taken = Array.from({ length: times }, () => {
    const begun = performance.now();
    run();
    return performance.now() - begun;
  }).sort((a, b) => a - b);
  const spoken = (time) => time.toFixed(time < 100 ? 1 : 0).padStart(7);
  console.log(`${what.padEnd(60)} shortest ${spoken(taken[0])} ms, middle ${spoken(taken[times >> 1])} ms`);
  return taken[0];
}
