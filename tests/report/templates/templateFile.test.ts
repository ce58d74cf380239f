import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { buildReport } from "../../../src/report/buildReport";
import { readTemplate } from "../../../src/report/templates/templateFile";
import { assessSample } from "../../support/sampleFiles";
import { sentenceOf, valueOf } from "../../support/valueOf";

const FOLDER = new URL("../../../src/report/templates/", import.meta.url);

describe("a template file", () => {
  it.each(readdirSync(FOLDER).filter((name) => name.endsWith(".json")))("reads %s back as it is built in", (file) => {
    const text = readFileSync(new URL(file, FOLDER), "utf8");
    const { sheets, ...rest } = JSON.parse(text) as { readonly sheets: readonly { readonly kind: string }[] };
    const read = valueOf(readTemplate(text, file));
    expect(read).toMatchObject(rest);
    expect(read.sheets).toEqual(expect.arrayContaining(sheets.filter(({ kind }) => kind !== "others")));
  });

  it("stands for every plain sheet that it does not name where it says others, in the order of their list", () => {
    const text =
      '{"sheets": [{"kind": "notes", "name": "First"}, {"kind": "others"}, {"kind": "summary", "name": "S"}]}';
    expect(valueOf(readTemplate(text, "own.json")).sheets.map(({ name }) => name)).toEqual([
      "First",
      "Judgements",
      "Assertions",
      "Exceptions",
      "Charts",
      "Themes",
      "Data quality",
      "Sources",
      "S",
    ]);
  });

  it("makes a sixth organisation's report without code", async () => {
    const text = JSON.stringify({
      id: "sixth",
      sheets: [
        {
          kind: "measures",
          name: "Our measures",
          columns: [{ column: "measure", heading: "What we count", width: 40 }],
        },
      ],
    });
    const own = valueOf(readTemplate(text, "own.json"));
    const model = buildReport(await assessSample("thames-valley-2009-10-q4"), {
      template: own,
      profile: "board",
      mode: "values",
      readAt: "today",
      past: null,
    });
    expect(model.sheets.map(({ name }) => name)).toEqual(["Our measures"]);
    expect(model.sheets[0]?.tables[0]?.range.bottom).toBe((model.sheets[0]?.tables[0]?.range.top ?? 0) + 17);
  });

  const column = { column: "measure", heading: "What we count", width: 40 };
  const withColumns = (...columns: readonly object[]): string =>
    JSON.stringify({
      sheets: [
        { kind: "summary", name: "S" },
        { kind: "measures", name: "M", columns },
      ],
    });

  it("reads a column by its former name: peerGap is the difference from peers", () => {
    const [, sheet] = valueOf(readTemplate(withColumns({ ...column, column: "peerGap" }), "own.json")).sheets;
    expect(sheet).toMatchObject({ columns: [{ column: "peerDifference" }] });
  });

  it("is read where it has fields that nobody knows, and without an id, a name or notes", () => {
    const text = '{"author": "B", "notes": "none", "sheets": [{"kind": "notes", "name": "N", "colour": "red"}]}';
    expect(valueOf(readTemplate(text, "own.json"))).toEqual({
      id: "own",
      name: "Own template",
      notes: [],
      sheets: [{ kind: "notes", name: "N" }],
    });
  });

  it.each([
    ["[", "it is not JSON"],
    ["[]", "it has no sheets"],
    ['{"sheets":[]}', "it has no sheets"],
    ['{"sheets":[3]}', "its sheet 1 is not a sheet"],
    ['{"sheets":[{"kind":"summary"}]}', "its sheet 1 has no name"],
    [
      '{"sheets":[{"kind":"maps","name":"Maps"}]}',
      "its sheet 1 has the kind “maps”, which is not known: use measures, actions, summary, " +
        "judgements, assertions, exceptions, charts, themes, dataQuality, sources, notes, others",
    ],
    [
      '{"sheets":[{"kind":"measures","name":"A/B"}]}',
      "its sheet 1 has the name “A/B”: use 1 to 31 characters, without \\ / ? * [ ] and :",
    ],
    [
      '{"sheets":[{"kind":"summary","name":"Notes"},{"kind":"others"}]}',
      "it has two sheets named “Notes”: give each a name of its own",
    ],
    ['{"sheets":[{"kind":"measures","name":"M"}]}', "its sheet 1 has no columns"],
    [withColumns(), "its sheet 2 has no columns"],
    [withColumns(column, { ...column, heading: "" }), "column 2 of its sheet 2 has no heading"],
    [withColumns({ column: "measure", heading: "M" }), "column 1 of its sheet 2 has no width"],
    [
      withColumns({ ...column, width: 300 }),
      "column 1 of its sheet 2 has the width 300: use a number above 0, up to 255",
    ],
  ])("says what is wrong with %s, and where", (text, fault) => {
    expect(sentenceOf(readTemplate(text, "own.json"))).toBe(`own.json is not a template: ${fault}.`);
  });

  it("names the columns that there are where it has another", () => {
    expect(sentenceOf(readTemplate(withColumns({ ...column, column: "rank" }), "own.json"))).toMatch(
      /^own\.json is not a template: column 1 of its sheet 2 has the column “rank”.*: use id, .*, commentary\.$/,
    );
  });
});
