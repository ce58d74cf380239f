import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldEnd, fieldStart, fieldText, scanCsv } from "../../../src/read/csv/scanCsv";
import { shown, sourceOf } from "../support/readOf";

function fields(text: string, delimiter = ","): string[][] {
  const index = scanCsv(text, delimiter);
  if ("tooLarge" in index) throw new Error(index.tooLarge);
  return Array.from({ length: index.rowCount }, (_, row) => {
    const first = index.rowField[row] ?? 0;
    const next = index.rowField[row + 1] ?? 0;
    return Array.from({ length: next - first }, (__, field) =>
      fieldText(text, fieldStart(index, row, first + field), fieldEnd(index, row, first + field)),
    );
  });
}

const written = (value: string): string =>
  /[",\r\n]/.test(value) || value === "" ? `"${value.replaceAll('"', '""')}"` : value;

describe("CSV: the kinds of the csv-spectrum suite", () => {
  const cases: readonly (readonly [string, string, string[][]])[] = [
    [
      "a comma in quotes",
      'first,address\nJohn,"120 any st., Anytown, WW"\n',
      [
        ["first", "address"],
        ["John", "120 any st., Anytown, WW"],
      ],
    ],
    [
      "empty cells",
      'a,b,c\n1,"",""\n2,3,4\n',
      [
        ["a", "b", "c"],
        ["1", "", ""],
        ["2", "3", "4"],
      ],
    ],
    [
      "empty cells, CRLF",
      'a,b,c\r\n1,"",""\r\n2,3,4\r\n',
      [
        ["a", "b", "c"],
        ["1", "", ""],
        ["2", "3", "4"],
      ],
    ],
    [
      "doubled quotes",
      'a,b\n1,"ha ""ha"" ha"\n3,4\n',
      [
        ["a", "b"],
        ["1", 'ha "ha" ha'],
        ["3", "4"],
      ],
    ],
    [
      "JSON in a cell",
      'key,val\n1,"{""type"": ""Point"", ""at"": [102.0, 0.5]}"\n',
      [
        ["key", "val"],
        ["1", '{"type": "Point", "at": [102.0, 0.5]}'],
      ],
    ],
    [
      "line ends in quotes",
      'a,b,c\n1,2,3\n"Once upon \na time",5,6\n7,8,9\n',
      [
        ["a", "b", "c"],
        ["1", "2", "3"],
        ["Once upon \na time", "5", "6"],
        ["7", "8", "9"],
      ],
    ],
    [
      "line ends in quotes, CRLF",
      'a,b\r\n"Once upon \r\na time",5\r\n',
      [
        ["a", "b"],
        ["Once upon \r\na time", "5"],
      ],
    ],
    [
      "quotes and line ends",
      'a,b\n1,"ha \n""ha"" \nha"\n3,4\n',
      [
        ["a", "b"],
        ["1", 'ha \n"ha" \nha'],
        ["3", "4"],
      ],
    ],
    [
      "simple",
      "a,b,c\n1,2,3\n",
      [
        ["a", "b", "c"],
        ["1", "2", "3"],
      ],
    ],
    [
      "no line end at the end",
      "a,b,c\r\n1,2,3",
      [
        ["a", "b", "c"],
        ["1", "2", "3"],
      ],
    ],
    [
      "UTF-8",
      "a,b,c\n1,2,3\n4,5,ʤ\n",
      [
        ["a", "b", "c"],
        ["1", "2", "3"],
        ["4", "5", "ʤ"],
      ],
    ],
    [
      "CR alone",
      "a,b\r1,2\r",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "an empty last cell",
      "a,b\n1,",
      [
        ["a", "b"],
        ["1", ""],
      ],
    ],
  ];
  it.each(cases)("%s", (_, text, expected) => expect(fields(text)).toEqual(expected));
});

describe("CSV beyond the standard", () => {
  it("reads a record at each of three kinds of line end in one file, and says so", async () => {
    const source = await sourceOf("Area,Count\r\nKent,1\nEssex,2\rSurrey,3\n");
    expect(shown(source.sheets[0])).toEqual([
      ["Area", "Count"],
      ["Kent", "1"],
      ["Essex", "2"],
      ["Surrey", "3"],
    ]);
    expect(source.findings[0]).toMatchObject({
      code: "mixedLineEndings",
      at: { row: 1 },
      evidence: { crlf: "1", lf: "2", cr: "1" },
    });
  });

  it("does not let a quote that never closes swallow the rows below it", async () => {
    const source = await sourceOf('Area,Count\n"Kent,1\nEssex,2\n');
    expect(shown(source.sheets[0])).toEqual([
      ["Area", "Count"],
      ['"Kent', "1"],
      ["Essex", "2"],
    ]);
    expect(source.findings[0]).toMatchObject({
      code: "raggedRow",
      at: { row: 1 },
      evidence: { reason: "quoteNotClosed" },
    });
  });

  it("keeps words after a closing quote", () => expect(fields('"a"b,c\n')).toEqual([["ab", "c"]]));

  it("reads a quote inside a cell as a plain character", () =>
    expect(fields('6" pipe,1\n')).toEqual([['6" pipe', "1"]]));

  it("finds the delimiter", async () => {
    for (const [text, delimiter] of [
      ["a,b\n1,2\n", ","],
      ["a;b;c\n1,5;2,5;3,5\n2,5;3,5;4,5\n", ";"],
      ["a\tb\nSmith, J\t2\nJones, K\t3\n", "\t"],
      ["a|b|c\n1|2|3\n", "|"],
      ["sep=;\na,x;b\n1;2\n", ";"],
      ["Title, with a comma\n\na;b;c\n1;2;3\n", ";"],
      ["Measure\nBurglary\n", ","],
      ["We saw, asked, acted.\nSo, as ever, we learned.\n\nGrade\tTrend\nGood\tStable\n\nIt was, again, fine.\n", "\t"],
    ] as const) {
      expect((await sourceOf(text)).delimiter, text).toBe(delimiter);
    }
  });

  it("leaves the line that names the delimiter out", async () => {
    expect(shown((await sourceOf("sep=;\nArea;Count\nKent;1\n")).sheets[0])).toEqual([
      ["Area", "Count"],
      ["Kent", "1"],
    ]);
  });

  it("reads the cells after one of 70,000 characters, and the rows after it", async () => {
    const long = "a".repeat(70_000);
    const sheet = (await sourceOf(`Area,Words,Count\nKent,"${long}",7\nEssex,short,8\n`)).sheets[0];
    expect([
      sheet?.cell(1, 1)?.text.length,
      sheet?.cell(1, 2)?.text,
      sheet?.cell(2, 0)?.text,
      sheet?.cell(2, 2)?.text,
    ]).toEqual([70_000, "7", "Essex", "8"]);
  });

  it("turns no text into a number", async () => {
    const cell = (await sourceOf("Code,Count\n007,1e5\n")).sheets[0]?.cell(1, 0);
    expect(cell).toEqual({ kind: "text", text: "007", number: null, numberFormat: null, formula: false });
  });
});

describe("CSV: the errors of the frictionless and csvlint kinds", () => {
  const codes = async (text: string): Promise<string[]> =>
    (await sourceOf(text)).findings.map((finding) => `${finding.code} ${finding.at?.row}`);

  it("reports a row with too many cells and one with too few", async () => {
    expect(await codes("a,b,c\n1,2,3\n1,2,3,4\n1,2\n4,5,6\n")).toEqual(["raggedRow 2", "raggedRow 3"]);
  });

  it("says how many cells it found and how many it expected", async () => {
    expect((await sourceOf("a,b,c\n1,2,3,4\n")).findings[0]).toMatchObject({
      found: "4",
      expected: "3",
      evidence: { reason: "tooManyCells" },
    });
  });

  it(
    "does not take titles and notes of one cell for short rows, nor tables of other widths below a " + "blank line",
    async () => {
      expect(await codes("Title\na,b,c\n1,2,3\nNote: so\n\nActions\nd,e\n1,2\n")).toEqual([]);
    },
  );

  it("does not take a one-cell title between two tables for a short row", async () => {
    expect(await codes("a,b,c\n1,2,3\nActions\nd,e\n1,2\n")).toEqual([]);
  });

  it(
    "does not take a heading of one cell within a table for a short row, nor a lone number or a lone " +
      "label of two columns",
    async () => {
      expect(
        await codes("Measure,Target,Actual\nTo reduce crime\nBurglary,5,4\nTo help victims\nSatisfaction,80,84\n"),
      ).toEqual([]);
      expect(await codes("a,b,c\n1,2,3\n7\n4,5,6\n")).toEqual(["raggedRow 2"]);
      expect(await codes("a,b\nx,2\nlost\ny,6\n")).toEqual(["raggedRow 2"]);
    },
  );

  it("passes over blank cells at the end of a row or of the headings", async () => {
    expect(await codes("a,b,c,,\n1,2,3\n4,5,6,,\n")).toEqual([]);
    expect(await codes("a,b,c\n1,2,3,,\n4,5,6\n")).toEqual([]);
    expect(await codes("a,b,c\n1,2,3,,9\n4,5,6\n")).toEqual(["raggedRow 1"]);
  });

  it("keeps the first two hundred findings of a code and counts the rest", async () => {
    const source = await sourceOf(`a,b\n${"1,2,3\n".repeat(300)}`);
    expect(source.findings).toHaveLength(200);
    expect(source.findings.at(-1)?.evidence["more"]).toBe("100");
  });
});

describe("CSV against csv-parse", () => {
  const value = fc.string({ unit: fc.constantFrom("a", "1", " ", ",", ";", '"', "\n", "\r", "é", "€"), maxLength: 6 });
  it("reads back any well-formed file just as csv-parse does", () => {
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      );
    fc.assert(
      fc.property(table, fc.constantFrom("\n", "\r\n", "\r"), (rows, lineEnd) => {
        const text = rows.map((cells) => cells.map(written).join(",")).join(lineEnd) + lineEnd;
        const expected = parse(text, {
          record_delimiter: ["\r\n", "\n", "\r"],
          relax_column_count: true,
        }) as string[][];
        expect(fields(text)).toEqual(rows);
        expect(fields(text)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it("loses no character of any text at all", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", "\r", "b"), maxLength: 40 }), (text) => {
        const kept = fields(text)
          .flat()
          .join("")
          .replaceAll('"', "")
          .replace(/[,\r\n]/g, "");
        expect(kept).toBe(text.replaceAll('"', "").replace(/[,\r\n]/g, ""));
      }),
      { numRuns: 500 },
    );
  });
});
