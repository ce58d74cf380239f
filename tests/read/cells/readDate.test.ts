import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { readDate } from "../../../src/read/cells/readDate";

function iso(cell: Parameters<typeof readDate>[0]): string {
  const date = readDate(cell);
  return date.kind === "date" ? date.iso : date.kind;
}

describe("readDate", () => {
  it("reads British and ISO days", () => {
    for (const text of [
      "31/03/2010",
      "31-03-2010",
      "31.03.2010",
      "31/3/10",
      "2010-03-31",
      "2010-03-31T10:00:00Z",
      "31 March 2010",
      "31st March 2010",
      "31-Mar-2010",
      "Wednesday 31 March 2010",
      "31 Mar 10",
      "March 31, 2010",
      "31/03/2010 14:25",
    ]) {
      expect(iso(text), text).toBe("2010-03-31");
    }
  });

  it("reads a month without a day as a month", () => {
    for (const text of ["Mar-19", "March 2019", "2019-03", "Mar 2019"]) expect(iso(text), text).toBe("2019-03");
  });

  it("does not turn an American date round", () => {
    expect(iso("03/31/2010")).toBe("unreadable");
    expect(iso("04/03/2010")).toBe("2010-03-04");
  });

  it("refuses days that do not exist", () => {
    expect(iso("29/02/2019")).toBe("unreadable");
    expect(iso("29/02/2020")).toBe("2020-02-29");
    expect(iso("31 April 2010")).toBe("unreadable");
  });

  it("reads marks as missing", () => {
    expect(iso("tbc")).toBe("missing");
    expect(readDate(null).kind).toBe("missing");
  });

  it("agrees with the calendar for every serial from 1900 to 2100", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 73050 }), (serial) => {
        const date = readDate({ kind: "date", number: serial, text: "", numberFormat: "dd/mm/yyyy", formula: false });
        return date.kind === "date" && date.iso === new Date((serial - 25569) * 86400000).toISOString().slice(0, 10);
      }),
    );
  });

  it("knows the days before March 1900, and that there was no 29 February", () => {
    const of = (number: number): string =>
      iso({ kind: "date", number, text: "", numberFormat: "dd/mm/yyyy", formula: false });
    expect([1, 59, 60, 60.5, 61].map(of)).toEqual([
      "1900-01-01",
      "1900-02-28",
      "unreadable",
      "unreadable",
      "1900-03-01",
    ]);
  });

  it("reads a plain number as a serial only where it would be a day from 1950 to 2099", () => {
    const of = (number: number): string =>
      readDate({ kind: "number", number, text: "", numberFormat: null, formula: false }).kind;
    expect(of(43555)).toBe("date");
    expect(of(12)).toBe("unreadable");
  });
});
