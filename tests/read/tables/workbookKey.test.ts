import { describe, expect, it } from "vitest";
import { readValue } from "../../../src/read/cells/readValue";
import { findTables } from "../../../src/read/tables/findTables";
import { sourceOf } from "../support/readOf";
import { sheetXml, workbookBytes } from "../support/workbookFile";

type Rows = readonly (readonly (string | number | null)[])[];

const DATA: Rows = [
  ["Area", "Fires", "Floods"],
  ["Essex", 12, "[w]"],
  ["Kent", "x", 7],
  ["Surrey", 9, 8],
  ["Sussex", 4, 5],
];

/** How the marks `[w]` and `x` of a sheet are read beside a sheet with these words. */
async function marks(name: string, words: Rows, data = DATA): Promise<(string | undefined)[]> {
  const sheets = [
    { name, xml: sheetXml(words) },
    { name: "Data", xml: sheetXml(data) },
  ];
  const { tables } = findTables(await sourceOf(workbookBytes({ sheets }), "book.xlsx"));
  const table = tables.find(({ sheet }) => sheet === "Data");
  return [table?.rows[0]?.cells[2], table?.rows[1]?.cells[1]].map((cell) => {
    const read = readValue(cell ?? null, table?.key);
    return read.kind === "missing" ? read.meaning : read.kind;
  });
}

describe("A key on a sheet of its own", () => {
  it.each<[string, Rows]>([
    [
      "Key",
      [
        ["[w]", "not collected"],
        ["x", "not reliable"],
      ],
    ],
    [
      "Shorthand used",
      [
        ["Shorthand", "Meaning"],
        ["[w]", "not collected"],
        ["x", "not reliable"],
      ],
    ],
    ["Notes", [["Notes"], [null], ["Symbol", "Description"], ["[w]", "not collected"], ["x", "not reliable"]]],
    ["Cover sheet", [["Fire figures"], ["[w] = not collected; x = not reliable"]]],
    ["Notes", [["Symbols used\n[w] not collected\nx not reliable"]]],
  ])("is that of the other sheets’ tables: %s", async (name, words) => {
    expect(await marks(name, words)).toEqual(["not collected", "not reliable"]);
  });

  it("comes after a table’s own words", async () => {
    const own: Rows = [...DATA, [null], ["x = not held"]];
    expect(
      await marks(
        "Key",
        [
          ["[w]", "not collected"],
          ["x", "not reliable"],
        ],
        own,
      ),
    ).toEqual(["not collected", "not held"]);
  });

  it("is not read from a sheet of another kind, or from pairs that no heading calls marks", async () => {
    const pairs: Rows = [
      ["[w]", "not collected"],
      ["x", "not reliable"],
    ];
    expect(await marks("Key indicators", pairs)).toEqual([undefined, undefined]);
    expect(
      await marks("Notes", [
        ["Column", "Holds"],
        ["x", "Essex and Kent"],
        ["W", "Wales"],
      ]),
    ).toEqual([undefined, undefined]);
  });
});
