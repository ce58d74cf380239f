import { findingKind, type Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import type { FigureSpan } from "../../domain/plan";
import { otherSpan, SPAN_WORDS } from "../../domain/span";

interface SpanDiffers {
  readonly name: string;
  readonly said: FigureSpan;
  /** The heading that says it; `""` where words above or below the table do. */
  readonly heading: string;
  readonly by: "name" | "figures";
}

/** A figure for the quarter alone where the plan wants one to date, or the other way round. */
export const spanDiffers = findingKind({
  code: "spanDiffers",
  severity: "error",
  title: "In the period in the extract, to date in the plan",
  sentence: (f: Found<SpanDiffers>) => {
    const { name, said, heading, by } = f.evidence;
    return (
      `${cellWords(f)} gives ${f.found} for ${f.item} ${quoted(name)}. ` +
      (heading === "" ? "The words above or below its table say" : `Its heading, ${quoted(heading)}, says`) +
      ` that it is ${SPAN_WORDS[said]}; the plan’s ${by === "name" ? "name for it" : "Figures"} says ` +
      `${SPAN_WORDS[otherSpan(said)]}. It was not used. Correct whichever is wrong, or give the other figure.`
    );
  },
  examples: [
    {
      item: "M2",
      found: "355",
      expected: null,
      evidence: { name: "Burglary", said: "inPeriod", heading: "", by: "figures" },
    },
    {
      item: "M2",
      found: "355",
      expected: null,
      evidence: { name: "Burglary in quarter", said: "toDate", heading: "Q3 YTD", by: "name" },
    },
  ],
});
