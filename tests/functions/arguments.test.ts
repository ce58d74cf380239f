import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AddIn, METADATA, startAddIn } from "./addIn";

let addIn: AddIn;

beforeAll(async () => {
  addIn = await startAddIn();
});
afterAll(() => addIn.end());

const value = (message: string): unknown => ({ code: "#VALUE!", message });
const notAvailable = (message: string): unknown => ({ code: "#N/A", message });

describe("shapes", () => {
  it("that are equal are answered cell by cell", async () => {
    expect(
      await addIn.call(
        "RAG",
        [
          [5, 4],
          [3, 2],
        ],
        [
          [4, 4],
          [4, 4],
        ],
        [
          [3, 3],
          [3, 3],
        ],
      ),
    ).toEqual([
      ["Green", "Green"],
      ["Red", "Red"],
    ]);
  });

  it("of one cell, one row or one column serve every row and column of the rest", async () => {
    expect(await addIn.call("YOY", [[10], [20]], [[10, 5]], "number")).toEqual([
      [0, 5],
      [10, 15],
    ]);
    expect(await addIn.call("RAG", [[5], [3]], 4, 2)).toEqual([["Green"], ["Amber"]]);
    expect(await addIn.call("RAG", [[5, 3]], 4, 2, "higher", "red")).toEqual([["Green", "Amber"]]);
  });

  it("may be 100,000 rows long, in one call", async () => {
    const rows = Array.from({ length: 100_000 }, (_, row) => row);
    const marks = ["[x]", "about 5"];
    const found = (await addIn.call(
      "RAG",
      rows.map((row) => [row % 10 < 2 ? (marks[row % 10] ?? null) : row % 10]),
      5,
      3,
    )) as unknown[][];
    expect(found).toHaveLength(100_000);
    const ten = [
      ["Not rated"],
      [{ code: "#VALUE!", message: "The actual is “about 5”, which is not a number." }],
      ["Red"],
      ["Red"],
      ["Amber"],
    ];
    expect(found.slice(0, 10)).toEqual([...ten, ...Array<string[]>(5).fill(["Green"])]);
    expect(found.slice(-10)).toEqual(found.slice(0, 10));
  });

  it("may have an option that changes from row to row", async () => {
    expect(await addIn.call("RAG", 5, 4, 3, [["higher"], ["LOWER"], [" none "], [null]])).toEqual([
      ["Green"],
      ["Red"],
      ["Not rated"],
      ["Green"],
    ]);
  });

  it.each([
    [
      [
        [[1], [2], [3]],
        [[1], [2]],
      ],
      "The ranges do not match: one is 3 rows by 1 column, another 2 rows by 1 column.",
    ],
    [[[[1, 2, 3]], [[1, 2]]], "The ranges do not match: one is 1 row by 3 columns, another 1 row by 2 columns."],
    [
      [
        [
          [1, 2],
          [3, 4],
        ],
        [[1], [2]],
        [[1, 2, 3]],
      ],
      "The ranges do not match: one is 2 rows by 2 columns, another 1 row by 3 columns.",
    ],
  ])("that do not match are #VALUE!, naming both sizes", async (ranges, message) => {
    expect(await addIn.call("RAG", ...ranges)).toEqual(value(message));
  });

  it("of several rows and columns are no series", async () => {
    const block = [
      [1, 2],
      [3, 4],
    ];
    for (const name of ["ROLLING12", "SPCLIMITS", "SPCPOINTS", "SPCVARIATION"]) {
      expect(await addIn.call(name, block)).toEqual(
        value("The figures must be one row or one column; this is 2 rows by 2 columns."),
      );
    }
    expect(await addIn.call("SPCASSURANCE", [[1]], [[1, 2]], "higher")).toEqual(
      value("The targets are 2 and the figures 1. Give one target, or one for each figure."),
    );
  });
});

describe("missing figures", () => {
  const MARKS = [null, "", "N/A", "-", "..", "[x]", "[z]", "[c]", " [X] ", "–", "n/a"];

  it.each(MARKS)("%j: a word is Not rated", async (mark) => {
    expect(await addIn.call("RAG", mark, 1, 1)).toBe("Not rated");
    expect(await addIn.call("RAG", 1, mark, 1)).toBe("Not rated");
    expect(await addIn.call("RAG", 0, 1, mark)).toBe("Not rated");
    expect(await addIn.call("ACHIEVED", mark, 1)).toBe("Not rated");
    expect(await addIn.call("DIRECTION", 1, mark)).toBe("Not rated");
    expect(await addIn.call("RAGBAND", 1, 2, mark)).toBe("Not rated");
    expect(await addIn.call("RAGRANGE", 1, mark, 2)).toBe("Not rated");
  });

  it.each(MARKS)("%j: a number is #N/A, saying what is missing", async (mark) => {
    expect(await addIn.call("YOY", mark, 1)).toEqual(notAvailable("There is no actual."));
    expect(await addIn.call("MILESTONELEVEL", 1, mark)).toEqual(notAvailable("There is no milestone."));
    expect(await addIn.call("READVALUE", mark)).toEqual(notAvailable("There is no number."));
    expect(await addIn.call("PER", 1, mark)).toEqual(notAvailable("There is no population."));
  });

  it("leave the other cells of a range their answers", async () => {
    expect(await addIn.call("YOY", [[12], ["[x]"], ["about 5"], [9]], [[10], [10], [10], [0]])).toEqual([
      [0.2],
      [{ code: "#N/A", message: "There is no actual." }],
      [{ code: "#VALUE!", message: "The actual is “about 5”, which is not a number." }],
      [{ code: "#DIV/0!", message: "" }],
    ]);
  });

  it("are never zero: zero is a figure", async () => {
    expect(await addIn.call("RAG", 0, 0, 5, "lower")).toBe("Green");
    expect(await addIn.call("ACHIEVED", 0, 1, "lower")).toBe("Y");
    expect(await addIn.call("YOY", 0, 4)).toBe(-1);
    expect(await addIn.call("READVALUE", 0)).toBe(0);
    expect(await addIn.call("PER", 0, 10)).toBe(0);
  });
});

describe("blank cells of a sheet", () => {
  it("are missing where they come as null, as on the web", async () => {
    expect(await addIn.formula("=RAG(A1,64%,61.6%)")).toEqual([["Not rated"]]);
    expect(await addIn.formula("=YOY(A1,1)")).toEqual([["#N/A"]]);
  });

  it("are 0 where they come as 0, as seen on the desktop: nothing can tell them apart", async () => {
    const desktop = await startAddIn({ blankCellsReachFunctionsAs: 0 });
    try {
      expect(await desktop.formula("=RAG(A1,64%,61.6%)")).toEqual([["Red"]]);
      expect(await desktop.formula("=FINYEAR(A1)")).toEqual([["#N/A"]]);
      desktop.host.person.type("A1", "[x]");
      expect(await desktop.formula("=RAG(A1,64%,61.6%)")).toEqual([["Not rated"]]);
    } finally {
      desktop.end();
    }
  });
});

describe("cells that cannot be read", () => {
  it.each([
    ["RAG", ["about 5", 1], "The actual is “about 5”, which is not a number."],
    ["RAG", [1, true], "The target is TRUE, which is not a number."],
    ["RAG", [1, 2, 1, "up"], "The polarity is “up”. Use “higher” or “lower” or “range” or “none”."],
    ["RAG", [1, 2, 1, "higher", "green"], "The answer when unchanged is “green”. Use “red” or “amber”."],
    ["RAGBAND", [1, 2, 0.1, "higher", "percent"], "The kind of tolerance is “percent”. Use “relative” or “points”."],
    ["YOY", [1, 2, "relative"], "The kind of change is “relative”. Use “percent” or “points” or “number”."],
    ["SPCLIMITS", [[[1]], "maybe"], "The screen is “maybe”. Use “true” or “false”."],
  ])("%s of %j is #VALUE!, saying which", async (name, args, message) => {
    expect(await addIn.call(name, ...args)).toEqual(value(message));
  });

  it("are read where they mean a number in one way only", async () => {
    expect(await addIn.call("RAG", "- 8.5%", "- 2%", 0, "lower")).toBe("Green");
    expect(await addIn.call("RAG", "65.4%", 0.64, "61.6 %")).toBe("Green");
    expect(await addIn.call("READVALUE", [["£3,500,000"], ["(1,234)"], ["78.%"], ["£3.5m"]])).toEqual([
      [3_500_000],
      [-1234],
      [0.78],
      [3_500_000],
    ]);
  });
});

describe("errors in cells", () => {
  /** As the client hands errors over, with rich data types allowed and without. */
  const error = (code: string): unknown => ({ type: "CustomFunctionError", code });
  const richError = (code: string): unknown => ({ type: "Error", basicType: "Error", basicValue: code });

  it.each(["#N/A", "#DIV/0!", "#NUM!", "#NULL!", "#VALUE!"])("%s is passed on", async (code) => {
    for (const cell of [
      error(code),
      richError(code),
      new addIn.CustomFunctions.Error(code as CustomFunctions.ErrorCode),
    ]) {
      expect(await addIn.call("RAG", cell, 1)).toMatchObject({ code });
      expect(await addIn.call("YOY", 1, cell)).toMatchObject({ code });
      expect(await addIn.call("DESCRIBE", cell, 1, 2)).toMatchObject({ code });
      expect(await addIn.call("PEERRANK", 1, [[1], [cell]])).toMatchObject({ code });
      expect(await addIn.call("SPCVARIATION", [[1, cell]])).toMatchObject({ code });
      expect(await addIn.call("FINYEAR", cell)).toMatchObject({ code });
    }
  });

  it.each(["#REF!", "#NAME?", "#SPILL!"])(
    "%s, which a function may not answer, is #VALUE! with the reason",
    async (code) => {
      expect(await addIn.call("RAG", 1, error(code))).toEqual(value(`The target is ${code}.`));
    },
  );

  it("touch their own cell of the answer only", async () => {
    expect(await addIn.call("RAG", [[2], [error("#DIV/0!")], [0]], 1, 0)).toEqual([
      ["Green"],
      [{ code: "#DIV/0!", message: "" }],
      ["Red"],
    ]);
  });

  it("are let through to the functions by functions.json, and rich values are not", () => {
    expect(METADATA).toMatchObject({ allowErrorForDataTypeAny: true, allowCustomDataForDataTypeAny: false });
    expect(
      METADATA.functions
        .flatMap(({ parameters }) => parameters)
        .every(({ type, dimensionality }) => type === "any" && dimensionality === "matrix"),
    ).toBe(true);
  });

  it("are #NUM! where a number is too large for Excel", async () => {
    expect(await addIn.call("YOY", 1e308, -1e308, "number")).toMatchObject({ code: "#NUM!" });
    expect(await addIn.call("YOY", [[1e308], [2]], [[-1e308], [1]], "number")).toEqual([
      [{ code: "#NUM!", message: "" }],
      [1],
    ]);
  });
});

describe("numbers with a format of their own", () => {
  it("are their number", async () => {
    expect(
      await addIn.call(
        "RAG",
        { type: "FormattedNumber", basicType: "Double", basicValue: 0.654, numberFormat: "0.0%" },
        0.64,
      ),
    ).toBe("Green");
  });
});

describe("calls", () => {
  it("may be taken back at any time, and do no harm", async () => {
    const call = addIn.host.callFunction("RAG", [[[0.654]], [[0.64]]], { cancelable: true });
    call.cancel();
    expect(await call).toMatchObject({ ok: true, value: [["Green"]] });
    expect(await addIn.call("RAG", 0.654, 0.64)).toBe("Green");
  });

  it("leave their arguments as they were", async () => {
    const cells = [
      [5, "[x]"],
      [null, 3],
    ];
    const before = structuredClone(cells);
    await addIn.call("RAG", cells, cells, cells);
    expect(cells).toEqual(before);
  });

  it("of no function are for ever worked out again, streamed, or told where they stand", () => {
    expect(METADATA.functions.filter(({ options }) => options !== undefined)).toEqual([]);
  });
});

describe("functions in cells", () => {
  it("spill, are read by other formulas, and follow their cells", async () => {
    addIn.host.person.type("A1", 0.7);
    addIn.host.person.type("A2", 0.5);
    addIn.host.person.type("B1", '=COUNTIF(D1:D2,"Green")');
    expect(await addIn.formula("=RAG(A1:A2,64%,45%)")).toEqual([["Green"], ["Amber"]]);
    addIn.host.person.type("A2", 0.64);
    await addIn.host.settled();
    expect(addIn.host.values("B1")).toEqual([[2]]);
  });
});
