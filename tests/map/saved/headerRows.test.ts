import { expect, it } from "vitest";
import { describeFinding } from "../../../src/check/describeFinding";
import { APRIL_YEAR } from "../../../src/domain/time/year";
import { readSavedMapping } from "../../../src/map/saved/readSavedMapping";
import type { SavedMapping } from "../../../src/map/saved/savedMapping";
import { asSaved } from "../../../src/map/saved/savedTable";
import { mapExtract, planFrom, type MappedExtract } from "../../../src/pipeline";
import { sourceOf } from "../../support/sampleFiles";
import { PLAN } from "../mapped";

const EXTRACT = "Board,Approved,Reported\nMeasure,Target,Actual\nPublic satisfaction,64%,65%\nBurglary,360,355\n";

async function read(text: string, saved: SavedMapping | null = null): Promise<MappedExtract> {
  const { plan } = planFrom(await sourceOf(PLAN, "plan.csv"));
  return mapExtract(await sourceOf(text, "extract.csv"), plan, saved);
}

/** The mapping file of an extract, with the rows of headings that a person put in it. */
async function savedWith(headerRows: string | null, holds?: "nothing"): Promise<SavedMapping> {
  const { mapping, tables } = await read(EXTRACT);
  const saved = asSaved(mapping, tables, APRIL_YEAR);
  return {
    ...saved,
    tables: saved.tables.map((table) => ({ ...table, headerRows, holds: holds ?? table.holds })),
  };
}

function headingsOf({ tables }: MappedExtract): string[] {
  return tables.flatMap(({ columns }) => columns.map(({ header }) => header));
}

it("Rows of headings in a mapping file are the headings, and the columns are proposed from them", async () => {
  expect(headingsOf(await read(EXTRACT))).not.toEqual(["Measure", "Target", "Actual"]);
  const mapped = await read(EXTRACT, await savedWith("2"));
  expect(headingsOf(mapped)).toEqual(["Measure", "Target", "Actual"]);
  expect(mapped.mapping.tables[0]?.columns.map(({ claim }) => claim.role)).toEqual(["measure", "target", "actual"]);
  expect(mapped.mapping.doubts).toEqual([]);
});

it("A table that was not used when its headings were misread is used once they are given", async () => {
  const mapped = await read(EXTRACT, await savedWith("2", "nothing"));
  expect(mapped.mapping.tables[0]?.holds).toBe("measures");
});

it("They are saved with the layout: next quarter’s file is read by them, with its columns as confirmed", async () => {
  const first = await read(EXTRACT, await savedWith("2"));
  const saved = asSaved(first.mapping, first.tables, APRIL_YEAR);
  expect(saved.tables.map(({ headerRows }) => headerRows)).toEqual(["2"]);
  const next = await read(EXTRACT.replace("Approved", "Agreed").replace("65%", "66%"), saved);
  expect(headingsOf(next)).toEqual(["Measure", "Target", "Actual"]);
  expect(next.mapping.tables[0]?.columns.map(({ claim }) => claim.reason)).toContain("confirmed before");
});

it("They say nothing of a table with other headings", async () => {
  const other = "Area,Owner\nKent,Jo\nEssex,Al\n";
  expect(headingsOf(await read(other, await savedWith("2")))).toEqual(["Area", "Owner"]);
});

it("No headings can be given: the first row is then data", async () => {
  const mapped = await read(EXTRACT, await savedWith("none"));
  expect(mapped.tables.map(({ headerRows, rows }) => [headerRows, rows.length])).toEqual([[0, 4]]);
});

it("Rows that are none are refused", async () => {
  const saved = await savedWith("2 and 3");
  expect(readSavedMapping(JSON.stringify(saved), "m.json")).toMatchObject({ ok: false });
});

const told = ({ findings }: MappedExtract): string[] =>
  findings.filter(({ code }) => code !== "headerUnclear").map(describeFinding);

it.each([
  ["400", "row 400"],
  ["4-9", "rows 4 to 9"],
])(
  "Rows outside the table (%s) are told of, and the table is read as if nobody had said",
  async (headerRows, words) => {
    const mapped = await read(EXTRACT, await savedWith(headerRows));
    expect(headingsOf(mapped)).toEqual(headingsOf(await read(EXTRACT)));
    expect(told(mapped)).toEqual([
      `The headings of A1:C4 were said to be ${words}, where no row of the table stands below them. It was read ` +
        "as if nobody had said. Give other rows of headings, or leave them out.",
    ]);
  },
);

it("Confirmed headings that stand a row further down are found, and it is said that they moved", async () => {
  const first = await read(EXTRACT, await savedWith("2"));
  const saved = asSaved(first.mapping, first.tables, APRIL_YEAR);
  const next = await read(`Scorecard of the board\n${EXTRACT}`, saved);
  expect(headingsOf(next)).toEqual(["Measure", "Target", "Actual"]);
  expect(told(next)).toEqual([
    "The headings of A3:C5 were said to be row 2, but those that were confirmed stand in row 3. It was read by " +
      "those. Save the mapping again if that is right, and set headerRows in a new one if it is not.",
  ]);
  const again = await read(`Scorecard of the board\n${EXTRACT}`, asSaved(next.mapping, next.tables, APRIL_YEAR));
  expect([headingsOf(again), told(again)]).toEqual([headingsOf(next), []]);
});

it("Rows that somebody corrects in a saved file are followed, and told of where they cannot be", async () => {
  const first = await read(EXTRACT, await savedWith("2"));
  const file = asSaved(first.mapping, first.tables, APRIL_YEAR);
  const corrected = (headerRows: string): SavedMapping => ({
    ...file,
    tables: file.tables.map((table) => ({ ...table, headerRows })),
  });
  const banded = await read(EXTRACT, corrected("1-2"));
  expect([headingsOf(banded), told(banded)]).toEqual([["Board Measure", "Approved Target", "Reported Actual"], []]);
  const again = asSaved(banded.mapping, banded.tables, APRIL_YEAR);
  expect(headingsOf(await read(EXTRACT, again))).toEqual(headingsOf(banded));
  // A title row more, and the rows as they stand now: the same headings a row further down.
  const next = await read(`Scorecard of the board\n${EXTRACT}`, corrected("2-3"));
  expect([headingsOf(next), told(next)]).toEqual([headingsOf(banded), []]);
  expect(told(await read(EXTRACT, corrected("40")))).toEqual([
    "The headings of A1:C4 were said to be row 40, where no row of the table stands below them. It was read as if " +
      "nobody had said. Give other rows of headings, or leave them out.",
  ]);
});

it("A table whose rows of headings are given is turned by them, where nobody has said its shape", async () => {
  const across = "Board,Approved,Reported\nForce,Public satisfaction,Burglary\nKent,65%,355\n";
  const first = await read(across);
  const saved = asSaved(first.mapping, first.tables, APRIL_YEAR);
  const tables = saved.tables.map((table) => ({ ...table, headerRows: "2", holds: "measures" as const }));
  const mapped = await read(across, { ...saved, tables });
  expect(mapped.mapping.tables.map(({ shape, holds }) => [shape, holds])).toEqual([
    ["areasDownMeasuresAcross", "measures"],
  ]);
});

it("Confirmed headings are read where they stand, also where the table is read so by itself by now", async () => {
  const first = await read(EXTRACT, await savedWith("2"));
  const saved = asSaved(first.mapping, first.tables, APRIL_YEAR);
  const clear = "Board report,,\nApproved by the board,,\nMeasure,Target,Actual\nPublic satisfaction,64%,65%\n";
  expect(headingsOf(await read(clear))).toEqual(["Measure", "Target", "Actual"]);
  const next = await read(clear, saved);
  expect([headingsOf(next), told(next).length]).toEqual([["Measure", "Target", "Actual"], 1]);
  expect(next.mapping.tables[0]?.columns.map(({ claim }) => claim.reason)).toContain("confirmed before");
});

it("Rows of headings and whose figures are meant can be said in one go: row 2, and Oxmoor East’s", async () => {
  const plan =
    "Settings\nSetting,Value\nOrganisation,Oxmoor Borough Council\nPeriod,Q2 2025/26\n\nMeasures\n" +
    "Measure ID,Measure,Unit,Polarity,Target\nM1,Rent collected,%,higher,98%\nM2,Visits,number,higher,200\n";
  const { plan: planned } = planFrom(await sourceOf(plan, "plan.csv"));
  const extract = await sourceOf(
    "Area,2019,2020,Notes\nAuthority,Rent collected,Visits,Code\nAshby,97%,190,A1\nOxmoor East,98.4%,210,A2\n",
    "extract.csv",
  );
  const asked = mapExtract(extract, planned);
  const saved = asSaved(asked.mapping, asked.tables, APRIL_YEAR);
  expect(saved.tables.map(({ holds }) => holds)).toEqual(["nothing"]);
  const tables = saved.tables.map((table) => ({ ...table, headerRows: "2", organisation: "Oxmoor East" }));
  const mapped = mapExtract(extract, planned, { ...saved, tables });
  expect(mapped.mapping.doubts).toEqual([]);
  expect(mapped.tables.map(({ turned }) => turned?.organisation)).toEqual(["Oxmoor East"]);
});
