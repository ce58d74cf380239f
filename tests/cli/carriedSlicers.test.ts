import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, it } from "vitest";
import { folderForEach, run } from "./run";

const folder = folderForEach();

const PLAN = `Setting,Value
Title,Made-up plan
Organisation,Made-up Council
Figures,in period

Measures
Measure ID,Objective,Measure,Unit,Polarity,Target
M1,Safer,Burglary,number,lower,360
M2,Safer,Robbery,number,lower,90
`;
const extract = (quarter: number, burglary: number): string =>
  `Q${quarter} 2025/26\nMeasure ID,Measure,Actual,Last year\nM1,Burglary,${burglary},400\nM2,Robbery,92,95\n` +
  (quarter === 1 ? "M3,Arson,30,31\n" : "");

const MAIN = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const SLICER = `<slicers xmlns="${MAIN}">\r\n<slicer name="Status" cache="Slicer_Status"/></slicers>`;
const CACHE = `<slicerCacheDefinition xmlns="${MAIN}" name="Slicer_Status" sourceName="Status"/>`;
const MACROS = Uint8Array.from({ length: 300 }, (_, index) => index % 251);
const RELATION =
  '<Relationship Id="s1" Type="http://schemas.microsoft.com/office/2007/relationships/slicer" ' +
  'Target="../slicers/slicer1.xml"/>';
const FILTER = '<filterColumn colId="11"><filters><filter val="Green"/></filters></filterColumn>';
const VIEW =
  '<customSheetViews><customSheetView guid="{1}">' +
  '<rowBreaks count="1"><brk id="6" man="1"/></rowBreaks><autoFilter ref="A4:M7"/>' +
  "</customSheetView></customSheetViews>";

it("macros and slicers stay byte for byte, a slicer’s filter is applied again, a view keeps its rows", async () => {
  const first = folder.path("q1.xlsx");
  await run(
    ...["report", folder.file("q1.csv", extract(1, 355)), "--out", first],
    ...["--plan", folder.file("plan.csv", `${PLAN}M3,Safer,Arson,number,lower,40\n`)],
  );
  const parts = unzipSync(new Uint8Array(readFileSync(first)));
  const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const put = (path: string, from: string, to: string): void => {
    expect(text(path)).toContain(from);
    parts[path] = strToU8(text(path).replace(from, to));
  };
  const table = Object.keys(parts).find((path) => text(path).includes('displayName="Measures"')) ?? "";
  const sheet = "xl/worksheets/sheet2.xml";
  put(
    "[Content_Types].xml",
    "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    "vnd.ms-excel.sheet.macroEnabled.main+xml",
  );
  put("xl/worksheets/_rels/sheet2.xml.rels", "</Relationships>", `${RELATION}</Relationships>`);
  put(table, "</autoFilter>", `${FILTER}</autoFilter>`);
  put(sheet, "</sheetData>", `</sheetData>${VIEW}`);
  Object.assign(parts, {
    "xl/vbaProject.bin": MACROS,
    "xl/slicers/slicer1.xml": strToU8(SLICER),
    "xl/slicerCaches/slicerCache1.xml": strToU8(CACHE),
  });
  const [earlier, later] = [folder.file("q1.xlsm", zipSync(parts)), folder.path("q2.xlsm")];
  const { exit } = await run(
    ...["report", folder.file("q2.csv", extract(2, 370)), "--plan", folder.file("plan.csv", PLAN)],
    ...["--carry", earlier, "--out", later],
  );
  expect(exit).toBe(0);
  const now = unzipSync(new Uint8Array(readFileSync(later)));
  expect(now["xl/vbaProject.bin"]).toEqual(MACROS);
  expect(strFromU8(now["xl/slicers/slicer1.xml"] ?? new Uint8Array())).toBe(SLICER);
  expect(strFromU8(now["xl/slicerCaches/slicerCache1.xml"] ?? new Uint8Array())).toBe(CACHE);
  const measures = strFromU8(now[sheet] ?? new Uint8Array());
  // Burglary was Green and is Amber, robbery is Amber still; arson, in row 7, has left the plan.
  expect([...measures.matchAll(/<row r="([56])"[^>]*hidden="1"/g)].map(([, row]) => row)).toEqual(["5", "6"]);
  expect(/<customSheetViews>.*<\/customSheetViews>/.exec(measures)?.[0]).toContain('<autoFilter ref="A4:M6"/>');
});
