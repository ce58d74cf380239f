import { readFileSync, writeFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { findReport, openPackage } from "../../src/render/carry/carriedWorkbook";
import { folderForEach, run, type Ran } from "./run";

const folder = folderForEach();

const TARGETS: Record<string, number> = { M1: 360, M2: 90, M3: 50, M4: 650 };

/** A measure of the made-up council: its ID and what it is called. */
type Measure = readonly [id: string, name: string];

const BURGLARY: Measure = ["M1", "Burglary"];
const ROBBERY: Measure = ["M2", "Robbery"];
const FIRES: Measure = ["M3", "Fires"];

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

  it("a chart draws the target that its table has anew", async () => {
    const { charts } = await carried([5, 6], [[BURGLARY], [BURGLARY]]);
    expect(charts).toEqual([expect.stringMatching(/^Burglary rose .* Actual, Target: 106$/)]);
  });

  it("a target of 90 that is 100 from the seventh quarter on is a dash in each, not a slope", async () => {
    const first = folder.path("first.xlsx");
    await report(5, [ROBBERY], "--out", first);
    const second = folder.path("second.xlsx");
    await report(6, [ROBBERY], "--carry", first, "--out", second);
    expect(targetLine(second)).toMatch(/^90 90 .*prstDash.*symbol val="none"/);
    const inRed = (xml: string): string => xml.replace(/(cap="flat"><a:solidFill><a:srgbClr val=")1D2733/, "$1C00000");
    rewrite(second, /^xl\/charts\/chart/, inRed);
    TARGETS["M2"] = 100;
    const third = folder.path("third.xlsx");
    await report(7, [ROBBERY], "--carry", second, "--out", third);
    TARGETS["M2"] = 90;
    expect(targetLine(third)).toMatch(/^90 90 100 <a:ln [^>]*><a:noFill\/>.*symbol val="dash".*val="C00000"/);
  });

  it("a chart of 11 figures that has 12 now draws their mean and limits", async () => {
    const { charts } = await carried([11, 12], [[BURGLARY], [BURGLARY]]);
    expect(charts).toEqual([expect.stringMatching(/Actual, Target, .*Mean.*: 112$/)]);
    expect(charts[0]).toContain("Upper limit");
    expect(charts[0]).toContain("Lower limit");
    // Their names stand apart: that of the line that was there is moved too, and the axis takes in the lower limit.
    const xml = strFromU8(
      unzipSync(new Uint8Array(readFileSync(folder.path("next.xlsx"))))["xl/charts/chart1.xml"] ?? new Uint8Array(),
    );
    const labels = xml.match(/<c:dLbl>/g) ?? [];
    const moved = xml.match(/<c:dLbl><c:idx val="\d+"\/><c:layout>/g) ?? [];
    expect([labels.length, moved.length > 0]).toEqual([5, true]);
    expect(Number(/<c:min val="([\d.]+)"/.exec(xml)?.[1] ?? 0)).toBeLessThan(101);
  });

  it("a measure that has left has no chart, which is told, and its figures stay under its name", async () => {
    const { out, charts } = await carried(
      [5, 6],
      [
        [BURGLARY, FIRES],
        [BURGLARY, ROBBERY],
      ],
    );
    expect(charts).toHaveLength(2);
    expect(charts).toContainEqual(expect.stringMatching(/^Burglary .*: 106$/));
    expect(charts).toContainEqual(expect.stringMatching(/^Robbery .*: 206$/));
    expect(out).toContain("Charts: the chart of Fires goes, as it is not in the report; its figures up to then stay\n");
    expect(cellsOf("next.xlsx")).toContain("Fires: no longer in the report");
    expect(cellsOf("next.xlsx").filter((cell) => Number(cell) >= 301 && Number(cell) <= 305)).toHaveLength(5);
  });

  it("a measure that is back has its chart again, once, with the figure of then: 307", async () => {
    await carried([5, 6], [[BURGLARY, FIRES], [BURGLARY]]);
    await report(7, [BURGLARY, FIRES], "--carry", folder.path("next.xlsx"), "--out", folder.path("back.xlsx"));
    expect(chartsIn(folder.path("back.xlsx"))).toEqual([
      expect.stringMatching(/^Burglary .*: 107$/),
      expect.stringMatching(/^Fires .* Actual, Target: 307$/),
    ]);
    expect(cellsOf("back.xlsx")).not.toContain("Fires: no longer in the report");
  });

  it("a chart that somebody has called otherwise stays when its measure leaves, and is told", async () => {
    const first = folder.path("first.xlsx");
    await report(5, [BURGLARY, FIRES], "--out", first);
    rewrite(first, /^xl\/drawings\/drawing/, (xml) => xml.replace('name="trend-M3"', 'name="Fires for the chair"'));
    const next = folder.path("next.xlsx");
    const { out } = await report(6, [BURGLARY], "--carry", first, "--out", next);
    expect(chartsIn(next)).toHaveLength(2);
    expect(out).toContain("Charts: the chart Fires for the chair is somebody’s own, and draws Fires, which is not in");
  });
});

describe("an earlier quarter that is carried into the workbook of a later one", () => {
  it("draws nothing later than itself: of five quarters with figures the fourth is the last", async () => {
    await report(5, [BURGLARY], "--out", folder.path("fifth.xlsx"));
    await report(4, [BURGLARY], "--carry", folder.path("fifth.xlsx"), "--out", folder.path("fourth.xlsx"));
    expect(chartsIn(folder.path("fourth.xlsx"))).toEqual([expect.stringMatching(/: 104$/)]);
  });
});

/** The figures of the line called Target in the only chart of a workbook, and how it looks. */
function targetLine(path: string): string {
  const xml = strFromU8(unzipSync(new Uint8Array(readFileSync(path)))["xl/charts/chart1.xml"] ?? new Uint8Array());
  const line = xml.split("<c:ser>").find((one) => shown(one)[0] === "Target") ?? "";
  const [values = ""] = /<c:val>.*?<\/c:val>/s.exec(line) ?? [];
  const [looks = ""] = /<a:ln .*?<\/c:marker>/s.exec(line) ?? [];
  return `${shown(values).slice(-3).join(" ")} ${looks}`;
}

/** What the cells of the sheet Charts hold, as words. */
function cellsOf(name: string): string[] {
  const workbook = openPackage(new Uint8Array(readFileSync(folder.path(name))), name);
  if (!workbook.ok) throw new Error(workbook.fault.sentence);
  const sheet = findReport(workbook.value).sheets.find((one) => one.name === "Charts");
  return (sheet?.rows ?? []).flat().map(String);
}

/** Changes parts of a workbook, as another program does. */
function rewrite(path: string, parts: RegExp, change: (xml: string) => string): void {
  const files = unzipSync(new Uint8Array(readFileSync(path)));
  for (const part of Object.keys(files).filter((each) => parts.test(each)))
    files[part] = strToU8(change(strFromU8(files[part] ?? new Uint8Array())));
  writeFileSync(path, zipSync(files));
}
