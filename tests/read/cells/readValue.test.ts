import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { readValue } from "../../../src/read/cells/readValue";
import type { SourceCell } from "../../../src/read/source";

function figure(text: string): number | null {
  const value = readValue(text);
  return value.kind === "number" ? value.number : null;
}

function numberCell(number: number, numberFormat: string | null, text: string): SourceCell {
  return { kind: "number", number, numberFormat, text, formula: false };
}

describe("readValue", () => {
  it("reads a negative however its minus is typed", () => {
    for (const text of ["-2%", "- 2%", "-2 %", "−2%", "–2%", "—2%", "(2%)"]) expect(figure(text), text).toBe(-0.02);
  });

  it("reads percentages as exact proportions", () => {
    expect(figure("65.4%")).toBe(0.654);
    expect(figure("78.%")).toBe(0.78);
    expect(figure("0.7%")).toBe(0.007);
    expect(figure("28.5 per cent")).toBe(0.285);
    fc.assert(
      fc.property(fc.integer({ min: -99999, max: 99999 }), (tenths) => {
        const text = `${tenths < 0 ? "-" : ""}${Math.floor(Math.abs(tenths) / 10)}.${Math.abs(tenths) % 10}%`;
        return figure(text) === (tenths === 0 ? 0 : Number(`${tenths}e-3`));
      }),
    );
  });

  it("reads points as proportions and says they are like percentages", () => {
    for (const text of ["3.8pp", "3.8 points", "3.8 percentage points"]) {
      expect(readValue(text), text).toMatchObject({ number: 0.038, percent: true, decimals: 1 });
    }
  });

  it("reads money, thousands and millions", () => {
    expect(readValue("£3,500,000")).toMatchObject({ number: 3500000, money: true });
    expect(readValue("£3.5m")).toMatchObject({ number: 3500000, money: true, decimals: 0 });
    expect(readValue("£12k")).toMatchObject({ number: 12000, money: true });
    expect(readValue("-£5")).toMatchObject({ number: -5, money: true });
    expect(figure("1.5m")).toBe(1500000);
    expect(figure("1,079")).toBe(1079);
    expect(figure("(1,234)")).toBe(-1234);
  });

  it("keeps the marker after a number", () => {
    expect(readValue("1,079 [p]")).toMatchObject({ number: 1079, marker: "p" });
    expect(readValue("65.4% (r)")).toMatchObject({ number: 0.654, marker: "r" });
    expect(readValue("12 [E]")).toMatchObject({ number: 12, marker: "e" });
  });

  it("reads past a footnote mark that cannot be part of the figure", () => {
    expect(figure("1,079 [note 2]")).toBe(1079);
    expect(figure("1,079²")).toBe(1079);
  });

  it("gives each mark its meaning, and never 0", () => {
    const meaning = (text: string): string => {
      const value = readValue(text);
      return value.kind === "missing" ? value.reason : value.kind;
    };
    for (const mark of ["*", "[c]", "c"]) expect(meaning(mark), mark).toBe("suppressed");
    for (const mark of ["N/A", "NA", "[z]", "not applicable"]) expect(meaning(mark), mark).toBe("notApplicable");
    for (const mark of [
      "",
      " ",
      "..",
      "...",
      "…",
      "-",
      "–",
      "—",
      ":",
      "x",
      "[x]",
      "[low]",
      "[u]",
      "n/k",
      "#N/A",
      "not available",
      "tbc",
    ]) {
      expect(meaning(mark), mark).toBe("notAvailable");
    }
    expect(readValue(null)).toEqual({ kind: "missing", reason: "notAvailable", mark: "" });
  });

  it("reads nil as none", () => {
    expect(figure("nil")).toBe(0);
  });

  it("never guesses", () => {
    for (const text of [
      "7.4 (7)",
      "<5",
      "5-10",
      "about 5",
      "1,23",
      "1,2345",
      "12 34",
      "1 2345",
      "--5",
      "-(5)",
      "5E1",
      "12.3p",
      "Amber",
      "%",
      "1E+400",
      "9".repeat(310),
      "5%-",
      "£5-£6",
      "1/2",
      "5 of 6",
      "[f]",
      "12 [f]",
    ]) {
      expect(readValue(text), text).toEqual({ kind: "unreadable", text });
    }
  });

  it("takes a number cell's percentage and money from its format", () => {
    expect(readValue(numberCell(0.654, "0.0%", "65.4%"))).toEqual({
      kind: "number",
      number: 0.654,
      percent: true,
      money: false,
      decimals: 1,
      marker: null,
    });
    expect(readValue(numberCell(1500, "£#,##0", "£1,500"))).toMatchObject({ number: 1500, money: true });
    expect(readValue(numberCell(0.654, null, "0.654"))).toMatchObject({ number: 0.654, percent: false, decimals: 3 });
  });

  it("reads 65.4 shown as 65.4% by a format that only writes the sign as 0.654", () => {
    expect(readValue(numberCell(65.4, '0.0"%"', "65.4%"))).toMatchObject({ number: 0.654, percent: true });
    expect(readValue(numberCell(3.8, '0.0"pp"', "3.8pp"))).toMatchObject({ number: 0.038, percent: true });
  });

  it("leaves an error other than #N/A unreadable", () => {
    expect(readValue({ kind: "error", text: "#DIV/0!", number: null, numberFormat: null, formula: true }).kind).toBe(
      "unreadable",
    );
    expect(readValue({ kind: "error", text: "#N/A", number: null, numberFormat: null, formula: true }).kind).toBe(
      "missing",
    );
  });

  it("answers every text without throwing, and only finite numbers", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const value = readValue(text);
        return value.kind !== "number" || Number.isFinite(value.number);
      }),
    );
  });
});

describe("readValue, of figures as people print them", () => {
  it.each([
    ["1 234", 1234],
    ["1\u00a0234\u00a0567", 1234567],
    ["1\u2009234.5", 1234.5],
    ["12½%", 0.125],
    ["½", 0.5],
    ["3 ¾", 3.75],
    ["5-", -5],
    ["1,234-", -1234],
    ["£1.2tn", 1.2e12],
    ["£1.2 trillion", 1.2e12],
    ["12\u200b34", 1234],
    ["\ufeff7", 7],
  ])("reads %s", (text, number) => {
    expect(figure(text)).toBe(number);
  });

  it.each([
    ["[w]", "notAvailable"],
    ["Not held", "notAvailable"],
    ["Figures not yet published", "notAvailable"],
    ["data due June", "notAvailable"],
    ["Annual", "notAvailable"],
    ["Cost exceeded", "notAvailable"],
    ["awaiting data", "notAvailable"],
    ["TBC", "notAvailable"],
    ["n/k", "notAvailable"],
    ["Not yet available", "notAvailable"],
    ["Data not available", "notAvailable"],
    ["NYD", "notAvailable"],
    ["\u200b", "notAvailable"],
    ["withheld", "suppressed"],
  ])("reads %s as missing", (text, reason) => {
    expect(readValue(text)).toMatchObject({ kind: "missing", reason });
  });

  it.each(["none", "5–", "12 34 567", "1,2½3", "€", "10 €5"])("leaves %s unreadable", (text) => {
    expect(readValue(text).kind).toBe("unreadable");
  });
});
