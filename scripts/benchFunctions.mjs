import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInThisContext } from "node:vm";
import { gzipSync } from "node:zlib";
import FormulaParser from "fast-formula-parser";
import { chromium } from "playwright-core";
import { findBrowser } from "./browser.mjs";
import { ROOT } from "./ready.mjs";

const ROWS = 100_000;
/** A formula engine takes minutes for all of them: it is measured on some, and worked out for all. */
const FORMULA_ROWS = 2_000;
const POINTS = 10_000;
const BUNDLE = join(ROOT, "dist/pane/functions.js");

/**
 * Measures the functions as built for Excel, side by side in one run with what else would give the same answers.
 *
 * @param measure Prints how long something takes; answers the shortest time in milliseconds, which other work on the
 *   machine changes least.
 */
export async function benchFunctions(measure) {
  const functions = shippedFunctions();
  const column = (rows, value) => Array.from({ length: rows }, (_, row) => [value(row)]);
  const actual = column(ROWS, (row) => (row % 1000) / 1000);
  const target = column(ROWS, () => 0.64);
  const lastYear = column(ROWS, (row) => (row % 7) / 10);
  const rows = ROWS.toLocaleString("en-GB");

  let answered;
  const rag = measure(`RAG over ${rows} rows, as Excel calls it`, 20, () => {
    answered = functions.RAG(actual, target, lastYear);
  });
  let looped;
  const loop = measure("the same words from a plain loop", 20, () => {
    looped = plainLoop(actual, target, lastYear);
  });
  alike(answered, looped, ROWS);
  let filled;
  const formula = measure(
    `the IF formula down ${FORMULA_ROWS.toLocaleString("en-GB")} rows, fast-formula-parser`,
    3,
    () => {
      filled = filledDown(actual, target, lastYear, FORMULA_ROWS);
    },
  );
  alike(answered, filled, FORMULA_ROWS);
  console.log(
    `  RAG takes ${(rag / loop).toFixed(1)} times the plain loop (at most 3), and is ` +
      `${Math.round((formula * ROWS) / FORMULA_ROWS / rag).toLocaleString("en-GB")} times faster than ` +
      "the formula (at least 20).",
  );

  const series = column(POINTS, (row) => 100 + ((row * 7919) % 13) + (row % 500 === 0 ? 40 : 0));
  measure(`SPCPOINTS over ${POINTS.toLocaleString("en-GB")} points (under 20 ms)`, 20, () =>
    functions.SPCPOINTS(series),
  );
  const bytes = gzipSync(readFileSync(BUNDLE), { level: 9 }).length;
  console.log(`${"The functions, gzipped (under 40 KB)".padEnd(60)} ${(bytes / 1000).toFixed(1)} KB`);
  await fromLoadToRegistered(Object.keys(functions).length);
}

function plainLoop(actual, target, lastYear) {
  const statuses = new Array(actual.length);
  for (let row = 0; row < actual.length; row += 1) {
    const figure = actual[row][0];
    statuses[row] = [figure >= target[row][0] ? "Green" : figure > lastYear[row][0] ? "Amber" : "Red"];
  }
  return statuses;
}

/** What a report's status cell holds without the add-in, in each row. */
function filledDown(actual, target, lastYear, rows) {
  const cells = [actual, target, lastYear];
  const parser = new FormulaParser({ onCell: ({ row, col }) => cells[col - 1][row - 1][0] });
  return Array.from({ length: rows }, (_, at) => {
    const [a, t, l] = ["A", "B", "C"].map((letter) => `${letter}${at + 1}`);
    const amber = `IF(${a}-${l}>1E-9*(ABS(${a})+ABS(${l})),"Amber","Red")`;
    const status = `IF(${a}-${t}>=-1E-9*(ABS(${a})+ABS(${t})),"Green",IF(NOT(ISNUMBER(${l})),"Not rated",${amber}))`;
    const formula = `IF(NOT(AND(ISNUMBER(${a}),ISNUMBER(${t}))),"Not rated",${status})`;
    return [parser.parse(formula, { sheet: "Sheet1", row: at + 1, col: 4 })];
  });
}

function alike(one, another, rows) {
  for (let row = 0; row < rows; row += 1) {
    if (one[row][0] !== another[row][0]) throw new Error(`Row ${row + 1} is ${one[row][0]} and ${another[row][0]}.`);
  }
}

/** The functions as built for Excel, by name. In this context: a context of its own looks every global up by name. */
function shippedFunctions() {
  const registered = {};
  globalThis.CustomFunctions = {
    associate: (name, run) => {
      registered[name] = run;
    },
    Error,
    ErrorCode: {},
  };
  runInThisContext(readFileSync(BUNDLE, "utf8"));
  return registered;
}

/** How long a page waits for the script: fetching from this computer, compiling, running, the last name registered. */
async function fromLoadToRegistered(expected) {
  const executablePath = findBrowser();
  if (!executablePath) return console.log("No browser was found: the time from load to registered is not measured.");
  const browser = await chromium.launch({ executablePath, args: ["--headless", "--no-sandbox", "--disable-gpu"] });
  try {
    const times = [];
    for (let run = 0; run < 10; run += 1) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.route("**/*", (route) => {
        const isScript = route.request().url().endsWith(".js");
        return route.fulfill(
          isScript ? { path: BUNDLE, contentType: "text/javascript" } : { body: PAGE, contentType: "text/html" },
        );
      });
      await page.goto("https://outturn.test/");
      const { names, time } = await page.evaluate("done");
      if (names !== expected) throw new Error(`${names} functions were registered, not ${expected}.`);
      times.push(time);
      await context.close();
    }
    times.sort((a, b) => a - b);
    console.log(
      `${"All functions registered after load, Chromium (under 50 ms)".padEnd(60)} shortest ` +
        `${times[0].toFixed(1).padStart(7)} ms, middle ` +
        `${times[times.length >> 1].toFixed(1).padStart(7)} ms`,
    );
  } finally {
    await browser.close();
  }
}

const PAGE = `<!doctype html><title>Functions</title><script>
  let names = 0, last = 0;
  globalThis.CustomFunctions = { associate() { names += 1; last = performance.now(); } };
  const begun = performance.now();
  const script = document.createElement("script");
  script.src = "/functions.js";
  const done = new Promise((resolve) => { script.onload = () => resolve({ names, time: last - begun }); });
  document.head.append(script);
</script>`;
