import { describe, expect, it } from "vitest";
import { planFrom } from "../../../src/pipeline";
import { shapeTables } from "../../../src/map/shape/shapeTables";
import { isFigures } from "../../../src/map/columns/candidate";
import { findTables } from "../../../src/read/tables/findTables";
import { sourceOf } from "../../support/sampleFiles";
import { readShapes } from "../../read/shapes/shapeFile";
import { shapeCsv } from "../../read/shapes/writeShape";
import { planFor } from "./shaped";

/** Shapes of one table on one sheet whose measures stand in the headings. */
const across = readShapes().filter(
  ({ shape }) =>
    shape.sheets.length === 1 &&
    shape.sheets[0]?.tables.length === 1 &&
    /measures across$/.test(String(shape.sheets[0].tables[0]?.shape)),
);

/** Their rows have an area and a period, and they are called by their periods: either name reads the same rows. */
const OF_AREAS_AND_PERIODS = ["33-total-in-every-label-cell.txt", "88-plain-provider-file.txt"];

describe("A table whose measures stand in the headings is turned, by a plan that names two of them", () => {
  it.each(across)("$file", async ({ file, shape }) => {
    const [sheet] = shape.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    const { tables } = findTables(await sourceOf(new TextDecoder().decode(shapeCsv(sheet)), "extract.csv"));
    const [table] = tables;
    const names = (table?.columns ?? []).filter((column) => isFigures(column)).map(({ header }) => header);
    const rows = names.slice(-2).map((name, index) => `M${index},"${name}",number,lower,1,latest`);
    const { plan } = planFrom(await sourceOf(planFor("", rows.join("\n")), "plan.csv"));
    const areas = !OF_AREAS_AND_PERIODS.includes(file) && String(sheet.tables[0]?.shape).startsWith("areas");
    expect(shapeTables(tables, plan, null).tables[0]?.turned?.shape).toBe(
      areas ? "areasDownMeasuresAcross" : "periodsDownMeasuresAcross",
    );
  });
});
