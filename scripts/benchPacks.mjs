import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import exceljs from "exceljs";
import { keptReport, MEASURES, MONTHS, node, timed } from "./keptReport.mjs";
import { ROOT } from "./ready.mjs";

const RUNS = 3;
const FORMATS = ["html", "pdf", "docx", "pptx", "xlsx"];
/** Tells of a process, as each of its threads ends, what it held in kilobytes and used in microseconds. */
const TOLD = `data:text/javascript,${encodeURIComponent(`
  process.on("exit", () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    console.error("held " + maxRSS + " used " + (userCPUTime + systemCPUTime));
  });
`)}`;

/** What plain exceljs takes to write the same cells, from values that it is handed. */
const PEER = `
  import { readFileSync } from "node:fs";
  import exceljs from "exceljs";
  const [cells, out] = process.argv.slice(1);
  const workbook = new exceljs.Workbook();
  for (const { name, rows } of JSON.parse(readFileSync(cells, "utf8"))) workbook.addWorksheet(name).addRows(rows);
  await workbook.xlsx.writeFile(out);
`;

/** The report of three years' figures and its board pack in every format, as one process, beside plain exceljs. */
export async function benchPacks() {
  const folder = mkdtempSync(join(tmpdir(), "outturn-bench-"));
  try {
    const { plan, book, last } = keptReport(folder);
    const out = (ending) => join(folder, `pack.${ending}`);
    const written = join(folder, "next.xlsx");
    const cells = join(folder, "cells.json");
    const packs = FORMATS.flatMap((ending) => ["--pack", out(ending)]);
    const report = ["report", last, "--plan", plan, "--previous", book, "--out", written, ...packs, "--overwrite"];
    const [ours, peer] = [runs(), runs()];
    for (let run = 0; run < RUNS; run += 1) {
      ours.add(join(ROOT, "cli/outturn.mjs"), ...report);
      if (run === 0) writeFileSync(cells, JSON.stringify(await cellsOf(written)));
      peer.add("--input-type=module", "-e", PEER, cells, join(folder, "peer.xlsx"));
    }
    const [all, plain] = [ours.least(), peer.least()];
    const line = (what, told) => console.log(`${what.padEnd(60)} ${told}`);
    line(`Report and packs of ${MEASURES} measures, ${MONTHS} months, ${FORMATS.length + 1} formats`, told(all));
    line("Plain exceljs writing the same sheets", told(plain));
    line("all formats, times plain exceljs", (all.took / plain.took).toFixed(2));
    line("the same in processor time", (all.used / plain.used).toFixed(2));
    line("most memory held", `${Math.round(ours.held())} MB`);
    for (const ending of FORMATS) line(`pack.${ending}`, `${(statSync(out(ending)).size / 1e6).toFixed(2)} MB`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs of one program: what each took by the clock and of the processors, in milliseconds, and held, in megabytes. */
function runs() {
  const all = [];
  return {
    add(...args) {
      let said = "";
      const took = timed(() => (said = node("--import", TOLD, ...args)));
      // Each thread tells it as it ends; the last is the process.
      const most = (what, unit) =>
        Math.max(
          ...Array.from(said.matchAll(new RegExp(`${what} (\\d+)`, "g")), ([, number]) => Number(number) / unit),
        );
      all.push({ took, used: most("used", 1000), held: most("held", 1024) });
    },
    least: () => ({
      took: Math.min(...all.map(({ took }) => took)),
      used: Math.min(...all.map(({ used }) => used)),
    }),
    held: () => Math.max(...all.map(({ held }) => held)),
  };
}

function told({ took, used }) {
  return `${(took / 1000).toFixed(2)} s (${(used / 1000).toFixed(2)} s of the processors)`;
}

/** The values of each sheet, row by row. */
async function cellsOf(path) {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(readFileSync(path));
  return workbook.worksheets.map((sheet) => ({
    name: sheet.name,
    rows: Array.from({ length: sheet.rowCount }, (_, row) =>
      Array.from({ length: sheet.columnCount }, (_, column) => sheet.getCell(row + 1, column + 1).text),
    ),
  }));
}
