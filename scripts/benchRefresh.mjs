import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keptReport, MEASURES, MONTHS, outturn, timed } from "./keptReport.mjs";

const RUNS = 3;

/**
 * A refresh of a report that has been kept for three years, beside a first writing of the same extract with the same
 * past figures and charts, and beside one with no past: whole processes in turn.
 */
export function benchRefresh() {
  const folder = mkdtempSync(join(tmpdir(), "outturn-bench-"));
  try {
    const { plan, book, last } = keptReport(folder);
    const report = (...args) => timed(() => outturn("report", last, "--plan", plan, ...args));
    const [writing, same, refresh] = [[], [], []];
    for (let run = 0; run < RUNS; run += 1) {
      writing.push(report("--out", join(folder, `first${run}.xlsx`)));
      same.push(report("--previous", book, "--out", join(folder, `same${run}.xlsx`)));
      refresh.push(report("--carry", book, "--out", join(folder, `next${run}.xlsx`)));
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
