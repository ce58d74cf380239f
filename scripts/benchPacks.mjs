import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import exceljs from "exceljs";
import { keptReport, MEASURES, MONTHS, node, timed } from "./keptReport.mjs";
import { ROOT } from "./ready.mjs";

const RUNS = 3;
const FORMATS = ["html", "pdf", "docx", "pptx"];
const TOLD = 'data:text/javascript,process.on("exit",()=>console.error("held "+process.resourceUsage().maxRSS))';

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
    const cells = join(folder, "cells.json");
    const packs = FORMATS.flatMap((ending) => ["--pack", out(ending)]);
    const report = ["report", last, "--plan", plan, "--previous", book, "--out", out("xlsx"), ...packs, "--overwrite"];
    const [ours, peer] = [[], []];
    let held = 0;
    for (let run = 0; run < RUNS; run += 1) {
      ours.push(
        timed(() => {
          const told = node("--import", TOLD, join(ROOT, "cli/outturn.mjs"), ...report);
          // Each thread tells it as it ends; the last is the process.
          held = Math.max(held, ...Array.from(told.matchAll(/held (\d+)/g), ([, most]) => Number(most) / 1024));
        }),
      );
      if (run === 0) writeFileSync(cells, JSON.stringify(await cellsOf(out("xlsx"))));
      peer.push(timed(() => node("--input-type=module", "-e", PEER, cells, join(folder, "peer.xlsx"))));
    }
    const [all, plain] = [Math.min(...ours), Math.min(...peer)];
    const line = (what, told) => console.log(`${what.padEnd(60)} ${told}`);
    line(
      `Report and packs of ${MEASURES} measures, ${MONTHS} months, ${FORMATS.length + 1} formats`,
      `${(all / 1000).toFixed(2)} s`,
    );
    line("Plain exceljs writing the same sheets", `${(plain / 1000).toFixed(2)} s`);
    line("all formats, times plain exceljs", (all / plain).toFixed(2));
    line("most memory held", `${Math.round(held)} MB`);
    for (const ending of FORMATS) line(`pack.${ending}`, `${(statSync(out(ending)).size / 1e6).toFixed(2)} MB`);
  } finally {
    rmSync(folder, { recursive: true });
  }
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
