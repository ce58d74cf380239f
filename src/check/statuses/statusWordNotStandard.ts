import type { Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

/**
 * A status word other than Green, Amber or Red: read as one of them (`Orange`), or kept in its own words (`On track`),
 * because only the plan can say which colour they mean.
 */
export const statusWordNotStandard = check({
  code: "statusWordNotStandard",
  severity: "warning",
  title: "Status word not standard",
  sentence: (f: Found) =>
    f.expected === null
      ? `${cellWords(f)} says ${quoted(f.found)}, which gives no colour: it is kept in those words and counted as ` +
        "Not stated. Say what it means on the plan’s sheet Status words, or use Green, Amber or Red."
      : `${cellWords(f)} says ${quoted(f.found)}, which was read as ${f.expected}. Use Green, Amber or Red.`,
  examples: [
    { item: "M3", found: "On track", expected: null, evidence: {} },
    { item: "M4", found: "Amber/Green", expected: "Amber", evidence: {} },
    { item: "1.1", found: "Orange", expected: "Amber", evidence: {} },
  ],
  looksAt: "actions",
  passed: "Every status word is a standard one.",
  run,
});

function run({ extract }: CheckContext): Found[] {
  const stated = [
    ...extract.measures.map((row) => ({ word: row.statedStatus, item: row.measure?.id ?? null })),
    ...extract.actions.map((row) => ({ word: row.status, item: row.action?.id ?? row.id?.text ?? null })),
  ];
  return stated.flatMap(({ word, item }): Found[] => {
    if (word === null) return [];
    const { read, text, at } = word;
    switch (read.kind) {
      case "colour":
        return read.standard ? [] : [{ item, at, found: text, expected: read.colour, evidence: {} }];
      case "words":
      case "sign":
        return [{ item, at, found: text, expected: null, evidence: {} }];
      case "met":
      case "notGiven":
      case "blank":
        return [];
    }
  });
}
