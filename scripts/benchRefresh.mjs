import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./ready.mjs";

const MEASURES = 200;
const MONTHS = 36;
const RUNS = 3;

/**
 * A refresh of a report that has been kept for three years, beside a first writing of the same extract with the same
 * past figures and charts, and beside one with no past: whole processes in turn.
 */
export function benchRefresh() {
  const folder = mkdtempSync(join(tmpdir(), "outturn-bench-"));
  try {
    const plan = join(folder, "plan.csv");
    writeFileSync(plan, planText());
    const months = Array.from({ length: MONTHS + 1 }, (_, index) => extract(folder, index));
    const [first, ...later] = months;
    const book = join(folder, "report.xlsx");
    outturn("report", first, "--plan", plan, "--out", book);
    outturn("history", ...later.slice(0, -1), "--plan", plan, "--into", book);
    const last = later.at(-1) ?? first;
    const [writing, same, refresh] = [[], [], []];
    for (let run = 0; run < RUNS; run += 1) {
      writing.push(timed("report", last, "--plan", plan, "--out", join(folder, `first${run}.xlsx`)));
      same.push(timed("report", last, "--plan", plan, "--previous", book, "--out", join(folder, `same${run}.xlsx`)));
      refresh.push(timed("report", last, "--plan", plan, "--carry", book, "--out", join(folder, `next${run}.xlsx`)));
    }
    const [bare, whole, carried] = [Math.min(...writing), Math.min(...same), Math.min(...refresh)];
    const seconds = (what, milliseconds) => console.log(`${what.padEnd(60)} ${(milliseconds / 1000).toFixed(2)} s`);
    seconds(`First report of ${MEASURES} measures, whole process`, bare);
    seconds(`The same with ${MONTHS} months of past figures and charts`, whole);
    seconds(`Refresh of it with those`, carried);
    console.log(`${"refresh, times a first report with the same past".padEnd(60)} ${(carried / whole).toFixed(2)}`);
    console.log(`${"refresh, times a first report with no past".padEnd(60)} ${(carried / bare).toFixed(2)}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function timed(...args) {
  const begun = performance.now();
  outturn(...args);
  return performance.now() - begun;
}

function outturn(...args) {
  const done = spawnSync(process.execPath, [join(ROOT, "cli/outturn.mjs"), ...args], { encoding: "utf8" });
  if (done.status === 2) throw new Error(done.stderr);
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
