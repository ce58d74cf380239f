import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
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

const ROWS = 100_000;
const functions = shippedFunctions();
const column = (value) => Array.from({ length: ROWS }, (_, row) => [value(row)]);
const actual = column((row) => (row % 1000) / 1000);
const target = column(() => 0.64);
const lastYear = column((row) => (row % 7) / 10);
let answered;
measure(`RAG over ${ROWS.toLocaleString("en-GB")} rows, as Excel calls it`, 10, () => {
  answered = functions.RAG(actual, target, lastYear);
});
let looped;
measure("the same in a plain loop", 10, () => {
  looped = actual.map(([figure], row) => {
    if (figure >= target[row][0]) return ["Green"];
    return [figure > lastYear[row][0] ? "Amber" : "Red"];
  });
});
const differing = answered.filter(([status], row) => status !== looped[row][0]).length;
if (differing > 0) throw new Error(`RAG and the plain loop differ in ${differing} rows.`);

function measure(what, times, run) {
  run();
  const taken = Array.from({ length: times }, () => {
    const begun = performance.now();
    run();
    return performance.now() - begun;
  }).sort((a, b) => a - b);
  const spoken = (time) => time.toFixed(time < 100 ? 1 : 0).padStart(7);
  console.log(`${what.padEnd(52)} shortest ${spoken(taken[0])} ms, middle ${spoken(taken[times >> 1])} ms`);
}

/** The functions as built for Excel, by name. */
function shippedFunctions() {
  const registered = {};
  const CustomFunctions = { associate: (name, run) => { registered[name] = run; }, Error, ErrorCode: {} };
  const context = createContext({ CustomFunctions });
  runInContext(readFileSync(join(ROOT, "dist/pane/functions.js"), "utf8"), context);
  return registered;
}
