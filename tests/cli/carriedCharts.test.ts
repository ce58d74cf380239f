import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { folderForEach, run, type Ran } from "./run";

const folder = folderForEach();

const TARGETS: Readonly<Record<string, number>> = { M1: 360, M2: 90, M3: 50, M4: 650 };

/** A measure of the made-up council: its ID and what it is called. */
type Measure = readonly [id: string, name: string];

const BURGLARY: Measure = ["M1", "Burglary"];
const ROBBERY: Measure = ["M2", "Robbery"];

/** Quarters of 2023/24 and after, of which the first so many have figures: 1 above 100 times the measure’s number. */
function extract(quarters: number, measures: readonly Measure[]): string {
  const rows = measures.flatMap(([id, name]) =>
    Array.from({ length: quarters }, (_, at) => {
      const year = 2023 + Math.floor(at / 4);
      return `${id},${name},Q${(at % 4) + 1} ${year}/${year - 1999},${Number(id.slice(1)) * 100 + 1 + at}`;
    }),
  );
  return ["Measure ID,Measure,Period,Actual", ...rows, ""].join("\n");
}

function report(quarters: number, measures: readonly Measure[], ...more: readonly string[]): Promise<Ran> {
  const plan = [
    "Setting,Value",
    "Title,Made-up plan",
    "Organisation,Made-up Council",
    "Figures,in period",
    "",
    "Measures",
    "Measure ID,Objective,Measure,Unit,Polarity,Target,Aggregation",
    ...measures.map(([id, name]) => `${id},Safer,${name},number,lower,${TARGETS[id] ?? ""},latest`),
    "",
  ].join("\n");
  const file = folder.file("extract.csv", extract(quarters, measures));
  return run("report", file, "--plan", folder.file("plan.csv", plan), ...more);
}

/** A workbook with the first quarters, and the report of the next one carried into it. */
async function carried(
  [before, after]: readonly [number, number],
  measures: readonly [before: readonly Measure[], after: readonly Measure[]],
): Promise<Ran & { readonly charts: readonly string[] }> {
  await report(before, measures[0], "--out", folder.path("first.xlsx"));
  const next = folder.path("next.xlsx");
  const ran = await report(after, measures[1], "--carry", folder.path("first.xlsx"), "--out", next);
  return { ...ran, charts: chartsIn(next) };
}

/** The charts of a workbook: what their titles say, what their lines are called, and the last figure of the first. */
function chartsIn(path: string): string[] {
  const parts = unzipSync(new Uint8Array(readFileSync(path)));
  return Object.keys(parts)
    .filter((part) => part.startsWith("xl/charts/chart"))
    .map((part) => {
      const xml = strFromU8(parts[part] ?? new Uint8Array());
      const [title = "", ...series] = xml.split("<c:ser>");
      const names = series.map((one) => shown(one)[0] ?? "");
      const [values = ""] = /<c:val>.*?<\/c:val>/s.exec(series[0] ?? "") ?? [];
      return `${shown(title)[0] ?? ""} ${names.join(", ")}: ${shown(values).at(-1) ?? ""}`;
    });
}

function shown(xml: string): string[] {
  return [...xml.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, text = ""]) => text);
}

describe("charts of a workbook that is carried forward", () => {
  it("a measure that is called otherwise has one heading and its chart with its new sentence", async () => {
    const { out, charts } = await carried(
      [5, 6],
      [
        [BURGLARY, ROBBERY],
        [BURGLARY, ["M2", "Robbery of persons"]],
      ],
    );
    expect(charts).toHaveLength(2);
    expect(charts).toContainEqual(expect.stringMatching(/^Robbery of persons rose from 202 to 206, .*: 206$/));
    expect(out).not.toContain("somebody has worked in its row");
  });
});
