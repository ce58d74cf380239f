import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./ready.mjs";

export const MEASURES = 200;
export const MONTHS = 36;

/** The files of a report that has been kept for three years: the plan, each month's extract, and the workbook. */
export function keptReport(folder) {
  const plan = join(folder, "plan.csv");
  writeFileSync(plan, planText());
  const [first, ...later] = Array.from({ length: MONTHS + 1 }, (_, index) => extract(folder, index));
  const book = join(folder, "report.xlsx");
  outturn("report", first, "--plan", plan, "--out", book);
  outturn("history", ...later.slice(0, -1), "--plan", plan, "--into", book);
  return { plan, book, last: later.at(-1) ?? first };
}

/** Runs the command line; answers what it wrote to standard error. */
export function outturn(...args) {
  return node(join(ROOT, "cli/outturn.mjs"), ...args);
}

/** Runs Node; answers what it wrote to standard error. */
export function node(...args) {
  const done = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1024 * 1024 * 1024 });
  if (done.status === null || done.status > 1) throw new Error(done.stderr);
  return done.stderr;
}

/** How long something takes, in milliseconds. */
export function timed(run) {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}

function planText() {
  const measures = Array.from(
    { length: MEASURES },
    (_, index) =>
      `K${index + 1},Objective ${(index % 12) + 1},Made-up measure ${index + 1},number,lower,${500 + index}`,
  );
  const head = ["Title,Made-up plan", "Organisation,Made-up Council", "Figures,in period", "", "Measures"];
  return [...head, "Measure ID,Objective,Measure,Unit,Polarity,Target", ...measures, ""].join("\n");
}

const NAMES = "April May June July August September October November December January February March".split(" ");

/** One month's extract, from April 2023 on. */
function extract(folder, month) {
  const name = `${NAMES[month % 12]} ${2023 + Math.floor((month + 3) / 12)}`;
  const rows = Array.from({ length: MEASURES }, (_, index) => {
    // What was the actual a year ago is last year now.
    const actual = (month) => 400 + ((index * 37 + (month + 12) * 91) % 211);
    return `K${index + 1},Made-up measure ${index + 1},${actual(month)},${actual(month - 12)}`;
  });
  const path = join(folder, `${month}.csv`);
  writeFileSync(path, [`Made-up Council ${name}`, "Measure ID,Measure,Actual,Last year", ...rows, ""].join("\n"));
  return path;
}
