import { describe, expect, it } from "vitest";
import { readStatus } from "../../../src/read/cells/readStatus";

const colour = (text: string): string => {
  const read = readStatus(text);
  return read.kind === "colour" ? `${read.colour}${read.standard ? "" : ", to be said"}` : read.kind;
};

describe("A stated status", () => {
  it.each([
    ["Green", "Green"],
    [" AMBER ", "Amber"],
    ["r", "Red"],
    ["RAG: Red", "Red"],
    ["(G)", "Green"],
    ["Green ▲", "Green"],
    ["🟢", "Green"],
    ["🟡 Behind schedule", "Amber"],
    ["🔴 Red", "Red"],
    ["🟥", "Red"],
    ["Orange", "Amber, to be said"],
    ["Amber/Green", "Amber, to be said"],
    ["A/R", "Amber, to be said"],
    ["Amber to Red", "Amber, to be said"],
  ])("%j is %s", (text, expected) => {
    expect(colour(text)).toBe(expected);
  });

  it.each(["On track", "Completed", "Exceeds", "Not started", "At risk", "Below target", "Partly achieved", "Blue"])(
    "%j keeps its own words: no colour is made up",
    (text) => {
      expect(readStatus(text)).toEqual({ kind: "words", usual: true });
    },
  );

  it.each(["Purple", "Green/Red", "🟢 Red", "🟢🔴", "Recruitment is behind because of the freeze"])(
    "%j is words that nobody uses for a status of one colour",
    (text) => {
      expect(readStatus(text)).toEqual({ kind: "words", usual: false });
    },
  );

  it.each(["▲", "▼", "●", "↗", "◄►"])("%j is a sign and no status", (text) => {
    expect(readStatus(text)).toEqual({ kind: "sign" });
  });

  it.each(["N/A", "-", "..", "[x]", "Not rated", "Data not yet available", "TBC"])(
    "%j says that none is given",
    (text) => {
      expect(readStatus(text)).toEqual({ kind: "notGiven" });
    },
  );

  it.each(["", "  ", "< Select >", "Please select", "<select status>", "Choose an item.", "-- choose one --"])(
    "%j is a cell where nothing was chosen",
    (text) => {
      expect(readStatus(text)).toEqual({ kind: "blank" });
    },
  );
});
