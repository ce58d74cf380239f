import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { writeXlsx } from "hucre/xlsx";
import { ROOT } from "./ready.mjs";

const MEASURES = 200;
const CSV_ROWS = 1_000_000;
const XLSX_ROWS = 100_000;
/**
 * Each figure is the shortest of so many runs, the peers in turn: other work on the machine can only lengthen a run.
 */
const RUNS = 3;

/** Measures large extracts beside other readers of the same files, each run in a process of its own. */
export async function benchExtracts() {
  const folder = mkdtempSync(join(tmpdir(), "outturn-bench-"));
  try {
    const [plan, csv, xlsx] = [join(folder, "plan.csv"), join(folder, "extract.csv"), join(folder, "extract.xlsx")];
    writeFileSync(plan, planText());
    writeCsv(csv);
    writeFileSync(
      xlsx,
      await writeXlsx({
        sheets: [{ name: "Data", rows: [HEADINGS, ...Array.from({ length: XLSX_ROWS }, (_, index) => rowOf(index))] }],
      }),
    );
    const core = join(folder, "core.mjs");
    await bundleCore(core);
    benchCsv(csv, plan, core);
    benchXlsx(xlsx, core);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function benchCsv(csv, plan, core) {
  const megabytes = Math.round(statSync(csv).size / 1e6);
  const what = `CSV of ${withThousands(CSV_ROWS)} rows by ${HEADINGS.length} columns (${megabytes} MB)`;
  const [check, parse] = besideEachOther(
    [join(ROOT, "cli/outturn.mjs"), "check", csv, "--plan", plan],
    script(
      `import { readFileSync } from "node:fs"; import Papa from ` +
        `${inProject("papaparse/papaparse.js")}; ` +
        `console.log(Papa.parse(readFileSync(${JSON.stringify(csv)}, "utf8")).data.length);`,
    ),
  );
  tell(
    `${what}: outturn check against ${MEASURES} measures, whole process`,
    `${check.seconds} s, ${check.megabytes} MB`,
  );
  tell(`${what}: papaparse, whole file, whole process`, `${parse.seconds} s, ${parse.megabytes} MB`);
  tell("check, times papaparse", (check.seconds / parse.seconds).toFixed(2));
  const held = run(["--expose-gc", ...script(heldBeyondText(csv, plan, core))]).output;
  tell("bytes a row held after check, beyond the text", held);
}

function benchXlsx(xlsx, core) {
  const bytes = `new Uint8Array(readFileSync(${JSON.stringify(xlsx)}))`;
  const fs = 'import { readFileSync } from "node:fs";';
  const what = `XLSX of ${withThousands(XLSX_ROWS)} rows by ${HEADINGS.length} columns`;
  const [ours, hucre, sheetJs] = besideEachOther(
    script(
      `${fs} import { readSource } from ${JSON.stringify(core)}; const source = await ` +
        `readSource(${bytes}, "extract.xlsx"); console.log(source.value.sheets[0].rowCount);`,
    ),
    script(
      `${fs} import { streamXlsxRows } from ${inProject("hucre/dist/xlsx.mjs")}; let rows = 0; for ` +
        `await (const row of streamXlsxRows(${bytes})) rows += row.values.length > 0; console.log(rows);`,
    ),
    script(
      `${fs} import { read } from ${inProject("@e965/xlsx/xlsx.mjs")}; console.log(read(${bytes}, { ` +
        "dense: true }).SheetNames.length);",
    ),
  );
  tell(`${what}: read by outturn, whole process`, `${ours.seconds} s, ${ours.megabytes} MB`);
  tell(`${what}: rows streamed by hucre, the fastest reader measured`, `${hucre.seconds} s, ${hucre.megabytes} MB`);
  tell(`${what}: read by SheetJS (dense)`, `${sheetJs.seconds} s, ${sheetJs.megabytes} MB`);
  tell("read, times the faster of the two", (ours.seconds / Math.min(hucre.seconds, sheetJs.seconds)).toFixed(2));
}

const HEADINGS = ["Measure ID", "Organisation", "Measure", "Period", "Actual", "Last year", "Target", "Status"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A row of a long extract: every measure for each of 50 areas in each of many months. */
function rowOf(index) {
  const measure = (index % MEASURES) + 1;
  const turn = Math.floor(index / MEASURES);
  const month = Math.floor(turn / 50);
  const period = `${MONTHS[month % 12]}-${2010 + Math.floor(month / 12)}`;
  const [actual, lastYear] = [450 + ((index * 7919) % 200), 440 + ((index * 104_729) % 200)];
  return [
    idOf(measure),
    `Area number ${(turn % 50) + 1}`,
    nameOf(measure),
    period,
    actual,
    lastYear,
    500 + measure,
    "",
  ];
}

function writeCsv(path) {
  const file = openSync(path, "w");
  let text = `${HEADINGS.join(",")}\r\n`;
  for (let index = 0; index < CSV_ROWS; index += 1) {
    text += `${rowOf(index).join(",")}\r\n`;
    if (text.length < 1_000_000) continue;
    writeSync(file, text);
    text = "";
  }
  writeSync(file, text);
  closeSync(file);
}

function planText() {
  const rows = Array.from(
    { length: MEASURES },
    (_, index) => `${idOf(index + 1)},Objective ${index % 8},${nameOf(index + 1)},count,lower,${501 + index}`,
  );
  return (
    "Settings\r\nSetting,Value\r\nOrganisation,Area number 1\r\n\r\n" +
    `Measures\r\nMeasure ID,Objective,Measure,Unit,Polarity,Target\r\n${rows.join("\r\n")}\r\n`
  );
}

const idOf = (measure) => `M${String(measure).padStart(3, "0")}`;
const nameOf = (measure) => `Measure number ${measure} of the plan`;

/** The core as one file, so that what is held after a check can be measured by itself. */
async function bundleCore(outfile) {
  const contents =
    'export { readSource } from "./src/read/readSource"; export { planFrom, mapExtract, ' +
    'assessExtract } from "./src/pipeline";';
  const banner = {
    js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
  };
  await build({
    stdin: { contents, resolveDir: ROOT, loader: "ts" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    banner,
    outfile,
    logLevel: "error",
  });
}

/** What a checked extract, with the tables it can be read again from, holds beyond the file's text. */
function heldBeyondText(csv, plan, core) {
  return `
    import { readFileSync } from "node:fs";
    import { readSource, planFrom, mapExtract, assessExtract } from ${JSON.stringify(core)};
    const held = () => {
      gc();
      gc();
      const { heapUsed, external } = process.memoryUsage();
      return heapUsed + external;
    };
    const planBytes = new Uint8Array(readFileSync(${JSON.stringify(plan)}));
    const planned = planFrom((await readSource(planBytes, "plan.csv")).value);
    const before = held();
    const check = async () => {
      const bytes = new Uint8Array(readFileSync(${JSON.stringify(csv)}));
      const mapped = mapExtract((await readSource(bytes, "extract.csv")).value, planned.plan);
      return { mapped, checked: assessExtract(planned, mapped), text: bytes.length };
    };
    const kept = await check();
    const rows = kept.mapped.tables[0].rows.length;
    console.log(Math.round((held() - before - kept.text) / rows), "for", rows, "rows");`;
}

function besideEachOther(...commands) {
  const rounds = Array.from({ length: RUNS }, () => commands.map((command) => run(command)));
  return commands.map((_, index) =>
    rounds.map((round) => round[index]).reduce((best, round) => (round.seconds < best.seconds ? round : best)),
  );
}

function run(args) {
  const reportMemory =
    'data:text/javascript,process.on("exit",()=>console.error("held "+process.resourceUsage().maxRSS))';
  const begun = performance.now();
  const done = spawnSync(process.execPath, ["--import", reportMemory, ...args], { encoding: "utf8", maxBuffer: 1e8 });
  const seconds = Number(((performance.now() - begun) / 1000).toFixed(2));
  if (done.status !== 0 && !(done.status === 1 && args.includes("check"))) throw new Error(done.stderr);
  return {
    seconds,
    megabytes: Math.round(Number(/held (\d+)/.exec(done.stderr)?.[1]) / 1024),
    output: done.stdout.trim(),
  };
}

function script(text) {
  return ["--input-type=module", "--eval", text];
}

function inProject(path) {
  return JSON.stringify(join(ROOT, "node_modules", path));
}

function tell(what, figure) {
  console.log(`${what.padEnd(100)} ${figure}`);
}

function withThousands(count) {
  return count.toLocaleString("en-GB");
}
