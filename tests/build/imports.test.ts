import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";

const eslint = new ESLint();

/** What lint says of a text as if it stood in that file: rule names, in order. */
async function rulesBroken(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: file });
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
}

const LAYERS = "outturn/import-layers";

describe("imports point inward", () => {
  const refused: [file: string, text: string][] = [
    ["src/domain/units/unit.ts", `import { readCsv } from "../../read/csv/readCsv"; readCsv();`],
    ["src/domain/units/unit.ts", `import type { Table } from "../../read/source"; export type T = Table;`],
    ["src/domain/units/unit.ts", `import { number } from "numfmt"; number();`],
    ["src/domain/units/unit.ts", `export { readCsv } from "../../read/csv/readCsv";`],
    ["src/domain/units/unit.ts", `export * from "../../read/csv/readCsv";`],
    ["src/domain/units/unit.ts", `export type T = import("../../read/source").Table;`],
    ["src/read/readCsv.ts", `import { mapping } from "../map/mapping"; mapping();`],
    ["src/read/readCsv.ts", `import { Workbook } from "exceljs"; new Workbook();`],
    ["src/read/readCsv.ts", `import { readFileSync } from "node:fs"; readFileSync("a");`],
    ["src/map/mapping.ts", `import { status } from "../assess/status"; status();`],
    ["src/assess/status.ts", `import { check } from "../check/checkExtract"; check();`],
    ["src/check/checkExtract.ts", `import { build } from "../report/buildReport"; build();`],
    ["src/report/buildReport.ts", `import { writeHtml } from "../render/html/writeHtml"; writeHtml();`],
    ["src/report/sheets/summarySheet.ts", `import { theme } from "../../render/theme"; theme();`],
    ["src/report/buildReport.ts", `import { readCsv } from "../read/csv/readCsv"; readCsv();`],
    ["src/render/html/writeHtml.ts", `import { ragByTarget } from "../../assess/ragByTarget"; ragByTarget();`],
    ["src/render/html/writeHtml.ts", `import { Workbook } from "exceljs"; new Workbook();`],
    ["src/render/html/writeHtml.ts", `export const later = () => import("exceljs");`],
    ["src/pipeline.ts", `import { rag } from "../functions/functions"; rag();`],
    ["functions/functions.ts", `import { buildReport } from "../src/report/buildReport"; buildReport();`],
    ["taskpane/App.tsx", `import { host } from "../tests/excel-host/host"; host();`],
    ["taskpane/App.tsx", `import { main } from "../cli/main"; main();`],
    ["taskpane/ui/Button.tsx", `import { plural } from "../state/plural"; plural();`],
    ["taskpane/App.tsx", `import { Button } from "office-ui-fabric-react/lib/Button"; Button();`],
    ["taskpane/host/writeSheet.ts", `import { App } from "../App"; App();`],
    ["taskpane/ui/Button.tsx", `import { rag } from "../../src/assess/rules/ragByTarget"; rag();`],
    ["cli/main.ts", `import { run } from "../src/pipeline"; run();`],
    ["taskpane/App.tsx", `import type { Table } from "../src/read/source"; export type T = Table;`],
    ["cli/main.ts", `import { host } from "../tests/excel-host/host"; host();`],
    ["cli/main.ts", `import { Workbook } from "exceljs"; new Workbook();`],
    ["tests/taskpane/a.test.ts", `import { FAILURES } from "../excel-host/faults"; FAILURES.accessDenied();`],
    ["tests/excel-host/faults.ts", `import { number } from "../../src/domain/value"; number();`],
    ["tests/excel-host/faults.ts", `import { once } from "../support/once"; once();`],
  ];
  it.each(refused)("refuses in %s: %s", async (file, text) => {
    expect(await rulesBroken(file, text)).toContain(LAYERS);
  });

  const allowed: [file: string, text: string][] = [
    ["src/domain/units/unit.ts", `import { value } from "../value"; value();`],
    ["src/read/readOds.ts", `import { unzipSync } from "fflate"; unzipSync(new Uint8Array());`],
    ["src/assess/status.ts", `import type { MeasureRow } from "../map/extract"; export type T = MeasureRow;`],
    ["src/report/buildReport.ts", `import type { Table } from "../read/source"; export type T = Table;`],
    ["src/render/workbook/writeWorkbook.ts", `const { Workbook } = await import("exceljs"); new Workbook();`],
    ["src/render/workbook/writeWorkbook.ts", `import { theme } from "../theme"; theme();`],
    ["src/pipeline.ts", `import { readSource } from "./read/readSource"; readSource();`],
    ["functions/functions.ts", `import { rag } from "../src/index"; rag();`],
    ["taskpane/App.tsx", `import { run } from "../src/index"; run();`],
    ["taskpane/ui/Button.tsx", `import { Button } from "office-ui-fabric-react/lib/Button"; Button();`],
    ["cli/main.ts", `import { readFileSync } from "node:fs"; readFileSync("a");`],
    ["tests/taskpane/a.test.ts", `import { FAILURES } from "../excel-host"; FAILURES.accessDenied();`],
    ["tests/excel-host/faults.test.ts", `import { Faults } from "./faults"; new Faults();`],
    ["tests/cli.test.ts", `import { Workbook } from "exceljs"; new Workbook();`],
  ];
  it.each(allowed)("allows in %s: %s", async (file, text) => {
    expect(await rulesBroken(file, text)).toEqual([]);
  });

  it("says who may import what", async () => {
    const [result] = await eslint.lintText(`import { a } from "../check/a"; a();`, { filePath: "src/report/b.ts" });
    expect(result?.messages).toEqual([]);
    const [refusal] = await eslint.lintText(`import { a } from "../check/a"; a();`, { filePath: "src/map/b.ts" });
    expect(refusal?.messages[0]?.message).toBe(
      "src/map may not import src/check/a. It may import src/domain, src/read.",
    );
  });
});

describe("the core is pure", () => {
  const impure: [what: string, text: string, rule: string][] = [
    ["the clock", "export const t = new Date();", "no-restricted-syntax"],
    ["the clock", "export const t = Date.now();", "no-restricted-syntax"],
    ["a local date", "export const t = new Date(2026, 5, 1);", "no-restricted-syntax"],
    [
      "a local month",
      "export const month = (date: { getMonth(): number }) => date.getMonth();",
      "no-restricted-syntax",
    ],
    ["the locale", "export const text = (1).toLocaleString();", "no-restricted-syntax"],
    ["chance", "export const n = Math.random();", "no-restricted-syntax"],
    ["the console", "console.log(1);", "no-restricted-globals"],
    ["the page", "document.title = '';", "no-restricted-globals"],
    ["the process", "process.exit();", "no-restricted-globals"],
    ["Excel", "Excel.run(() => Promise.resolve());", "no-restricted-globals"],
    ["any", "export const a: any = 1;", "@typescript-eslint/no-explicit-any"],
    ["an export without a docstring", "export function rate() { return 1; }", "jsdoc/require-jsdoc"],
  ];
  it.each(impure)("refuses %s: %s", async (_, text, rule) => {
    expect(await rulesBroken("src/assess/rate.ts", text)).toContain(rule);
  });

  it("allows a date in UTC", async () => {
    expect(await rulesBroken("src/assess/rate.ts", "export const day = new Date(Date.UTC(2026, 5, 1));")).not.toContain(
      "no-restricted-syntax",
    );
  });
});

describe("Excel is spoken to in one place", () => {
  it("refuses Excel and Office in the pane, but not in taskpane/host", async () => {
    const text = "export const run = () => Excel.run(() => Promise.resolve(Office.context));";
    expect(await rulesBroken("taskpane/steps/WriteReport.tsx", text)).toEqual([
      "no-restricted-globals",
      "no-restricted-globals",
    ]);
    expect(await rulesBroken("taskpane/host/writeSheet.ts", text)).toEqual([]);
  });
});

describe("the pane is usable by everyone", () => {
  it("refuses a picture without words", async () => {
    expect(
      await rulesBroken("taskpane/App.tsx", `import * as React from "react"; export const a = <img src="a.png" />;`),
    ).toContain("jsx-a11y/alt-text");
  });
});
