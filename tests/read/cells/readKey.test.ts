import { describe, expect, it } from "vitest";
import { meaningInKey, readKey } from "../../../src/read/cells/readKey";
import { readValue } from "../../../src/read/cells/readValue";

/** Each mark with its meaning, as `x: CV over 20% (notAvailable)`; the other case of a letter is left out. */
function key(...lines: string[]): string[] {
  const all = readKey(lines);
  const marks = [...all].filter(([mark], index, entries) => {
    const before = entries.slice(0, index).map(([other]) => other.toLowerCase());
    return !before.includes(mark.toLowerCase());
  });
  return marks.map(([mark, { words, figure }]) => `${mark}: ${words} (${figure})`);
}

describe("The key of a table", () => {
  it.each([
    ["x = CV over 20%", ["x: CV over 20% (notAvailable)"]],
    ["* not yet known", ["*: not yet known (notAvailable)"]],
    [".. not available", ["..: not available (notAvailable)"]],
    ["- nil", ["-: nil (nought)"]],
    ["– = Nil", ["-: Nil (nought)"]],
    ["~ fewer than 5", ["~: fewer than 5 (suppressed)"]],
    ["~ less than 0.5", ["~: less than 0.5 (notAvailable)"]],
    ["- nil or less than half the unit shown", ["-: nil or less than half the unit shown (notAvailable)"]],
    ["[c] = confidential", ["[c]: confidential (suppressed)"]],
    ["[w]: none recorded in survey", ["[w]: none recorded in survey (notAvailable)"]],
    ['"z" not applicable', ["z: not applicable (notApplicable)"]],
    ['The symbol ".." denotes data that are not held.', ["..: data that are not held (notAvailable)"]],
    ["Key: A = Achieved; N = Not achieved", ["A: Achieved (notAvailable)", "N: Not achieved (notAvailable)"]],
    ["Key: A = Achieved, P = Partly achieved", ["A: Achieved (notAvailable)", "P: Partly achieved (notAvailable)"]],
    ["A = Achieved N = Not achieved", ["A: Achieved (notAvailable)", "N: Not achieved (notAvailable)"]],
    ["Symbols used: - nil; .. not available", ["-: nil (nought)", "..: not available (notAvailable)"]],
    ["x = not held; ~ fewer than 5", ["x: not held (notAvailable)", "~: fewer than 5 (suppressed)"]],
    ["* A number from 1 to 7. All others are rounded.", ["*: A number from 1 to 7 (suppressed)"]],
    [": Denotes 'not applicable'.", [":: not applicable (notApplicable)"]],
    [
      "2. A significant change on last year is shown by an asterisk. See the guide.",
      ["*: A significant change on last year (notAvailable)"],
    ],
    [
      'Figures under 5 are suppressed and small rates are replaced with "u".',
      ["u: Figures under 5 are suppressed and small rates (suppressed)"],
    ],
    ["Counts that are not held are shown as [x].", ["[x]: Counts that are not held (notAvailable)"]],
    ["Rates are per 1,000 (x = not held)", ["x: not held (notAvailable)"]],
  ])("reads %s", (line, marks) => expect(key(line)).toEqual(marks));

  it("goes on below a line that says Key", () =>
    expect(key("Key", "x CV over 20%: estimate not shown", ": Not applicable", ".. Disclosive")).toEqual([
      "x: CV over 20%: estimate not shown (notAvailable)",
      ":: Not applicable (notApplicable)",
      "..: Disclosive (suppressed)",
    ]));

  it.each([
    "A - the first letter",
    "A: Crime and disorder",
    "Table A shows the target for the year",
    "Column A = target for the year",
    "This means that figures are not comparable",
    "Source: Home Office - annual returns",
    "- Figures exclude British Transport Police",
    "Sample n = 1,204",
    "Revised figures are shown in bold.",
    "Targets are shown as a percentage of the total.",
    "Missed targets are shown as 'R' for red.",
    "1 = the lowest rank",
    "2023-24 - 2024-25",
    "(a) first of two ways",
    "Red = missed by more than 5%",
    "A = Amber: within 5% of the target",
    "",
  ])("is not read from %j", (line) => expect(key(line)).toEqual([]));

  it("is not read from a list with bullets", () =>
    expect(key("* Includes the airport", "* Excludes the docks")).toEqual([]));

  it("leaves the letters of colours to the colours", () =>
    expect(key("G = on target, A = within 5%, R = missed, C = closed")).toEqual(["C: closed (notAvailable)"]));

  it("gives a mark with two meanings both", () =>
    expect(key("x = not held", "x = suppressed")).toEqual(["x: not held or suppressed (notAvailable)"]));

  it("is for a cell that is the mark and nothing else, in either case and with any dash", () => {
    const read = readKey(["n = not held", "- nil"]);
    expect(["N", " n ", "—", "n 5", "no", ""].map((text) => meaningInKey(text, read)?.words ?? null)).toEqual([
      "not held",
      "not held",
      "nil",
      null,
      null,
      null,
    ]);
  });

  it("reads long notes in time that grows with their length alone", () => {
    const started = performance.now();
    expect(key("x = ".repeat(120), "- ".repeat(240), ..."A ".repeat(300).split(" "))).toEqual([]);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe("A key that tells marks apart", () => {
  it("gives the hyphen and the dash each their own meaning, and another dash either", () => {
    for (const lines of [["- = nil", "– = not available"], ["Key: - nil; – not available"]]) {
      const key = readKey(lines);
      expect(meaningInKey("-", key)?.figure).toBe("nought");
      expect(meaningInKey("–", key)?.figure).toBe("notAvailable");
      expect(meaningInKey("—", key)?.words).toBe("nil or not available");
    }
    expect(meaningInKey("—", readKey(["– = nil"]))?.figure).toBe("nought");
  });

  it.each([
    ["0 = less than 0.5", "0"],
    ['"0" indicates a value below 0.5', "0"],
    ["Symbols: 0 means more than zero but less than half the final digit shown; - means nil", "0"],
    ["0* rounds to nought", "0*"],
  ])("takes a nought for no exact one: %s", (line, mark) => {
    const key = readKey([line]);
    expect(readValue(mark, key)).toMatchObject({ kind: "missing", reason: "notAvailable", mark });
    expect(readValue("10", key)).toMatchObject({ kind: "number", number: 10 });
  });

  it("reads a mark for nought, and no key where 0 is one of several answers", () => {
    expect(readValue("#", readKey(["# = 0"]))).toMatchObject({ kind: "number", number: 0 });
    expect(readValue("0", readKey(["1 = met, 0 = not met"]))).toMatchObject({ kind: "number", number: 0 });
    expect(readValue("0", readKey(["* = between 0 and 5"]))).toMatchObject({ kind: "number", number: 0 });
  });
});
