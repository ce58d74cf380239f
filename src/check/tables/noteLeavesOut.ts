import type { Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import type { Plan } from "../../domain/plan";
import { leavesOut } from "../../map/figures/leavesOut";
import { plainLabel } from "../../map/match/plainLabel";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

/** Words that are longer tell what is left out: `schools`, not `the`. */
const SHORT_WORD = 3;

/**
 * A note on a table of measures that says that its figures leave something out (`Excludes academies`), of which the
 * plan has no word: a figure without it may be another than the one that is meant.
 */
export const noteLeavesOut = check({
  code: "noteLeavesOut",
  severity: "warning",
  title: "Note says what figures leave out",
  sentence: (f: Found) =>
    `${cellWords(f)} says ${quoted(f.found)}. Check that this is what the plan means, or use figures of everything.`,
  examples: [{ item: null, found: "Figures exclude academies", expected: null, evidence: {} }],
  looksAt: "tables",
  passed: null,
  isReading: true,
  run,
});

function run({ tables, mapping, plan }: CheckContext): Found[] {
  return tables.flatMap((table, index): Found[] => {
    if (mapping.tables[index]?.holds !== "measures") return [];
    const { notes } = table.turned?.from ?? table;
    return notes.flatMap(({ text, at }): Found[] => {
      const what = leavesOut(text);
      if (what === null || isPlanned(what, plan)) return [];
      return [{ item: null, at, found: text.trim(), expected: null, evidence: {} }];
    });
  });
}

/** Whether a measure's own name says what is left out, or that something is: `Spend excluding schools`. */
function isPlanned(what: string, { measures }: Plan): boolean {
  const words = plainLabel(what)
    .split(" ")
    .filter((word) => word.length > SHORT_WORD);
  return measures.some(({ name, aliases }) =>
    [name, ...aliases].some(
      (one) => /\bexcl/i.test(one) && words.some((word) => ` ${plainLabel(one)} `.includes(` ${word} `)),
    ),
  );
}
