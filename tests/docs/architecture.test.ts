import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { architecturePicture } from "../../scripts/architecture.mjs";
import { reportOf, checkedSample, tableRows } from "../samples/support/sampleReport";

const ROOT = join(import.meta.dirname, "../..");
const text = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const page = text("docs/architecture.md");

it("has the picture that the imports make (node scripts/architecture.mjs)", () => {
  expect(text("docs/pictures/architecture.svg")).toBe(architecturePicture());
});

it("walks a figure through functions that are there", () => {
  const steps = [...page.matchAll(/^\| [^|]+ \| \[[^\]]+\]\(\.\.\/([^)]+)\) \| `(\w+)` \|/gm)];
  expect(steps).toHaveLength(10);
  for (const [, file = "", name = ""] of steps)
    expect([file, name, text(file).includes(`export function ${name}`)]).toEqual([file, name, true]);
});

it("walks a figure with the values that it has in the sample", async () => {
  const checked = await checkedSample("thames-valley-2009-10-q4");
  const measure = checked.measures.find((one) => one.measure.id === "TVP09-M01");
  expect(measure?.actual).toEqual({ kind: "number", number: 0.654 });
  expect(measure?.rating).toMatchObject({ status: "Green", grounds: "targetMet" });
  const finding = checked.findings.find(({ item }) => item === "TVP09-M01");
  expect(page).toContain(`\`${finding?.code ?? ""}\`: last year’s 61.6%`);
  const [row] = tableRows(reportOf(checked), "Measures");
  expect(row?.["Actual"] ?? row?.["Q4"]).toMatchObject({ text: "65.4%", source: { row: 6, column: 2 } });
});
