import { cell, counted, list, part, table, warning } from "../blocks";
import type { PackPart } from "../packModel";
import type { TextChange } from "../signOff/placedText";

/** Changes that page 1 tells where the annex has them all. */
const SHOWN = 5;
/** Changes that are told at all: a pack with more is another pack. */
const MOST = 200;

/** Who signed a pack off, and what has changed since. */
export interface SignedOff {
  readonly by: string;
  /** The day in words. */
  readonly on: string;
  readonly changes: readonly TextChange[];
}

/** What page 1 says of changes since sign-off; nothing where there are none. */
export function sinceSignOff({ by, on, changes }: SignedOff, inAnnex: boolean): readonly PackPart[] {
  if (changes.length === 0) return [];
  const shown = changes.slice(0, inAnnex ? SHOWN : MOST);
  const more = changes.length - shown.length;
  return part("Changed since sign-off", [
    warning(
      `Signed off by ${by}, ${on}. Since then ${counted(changes.length, "figure or word", "figures or words")} ` +
        `${changes.length === 1 ? "has" : "have"} changed, so this is a draft again.`,
    ),
    ...list(null, [
      ...shown.map((change) => (inAnnex && isLong(change) ? `${change.place}: other words.` : changeSentence(change))),
      ...(more > 0 ? [`${more} more${inAnnex ? ": see “Changed since sign-off” in the annex" : ""}.`] : []),
    ]),
  ]);
}

/** Characters that page 1 has room for. */
const LONG = 90;

function isLong({ before, after }: TextChange): boolean {
  return Math.max(before?.length ?? 0, after?.length ?? 0) > LONG;
}

/** The same in the annex, one by one. */
export function signOffAnnex({ by, on, changes }: SignedOff): readonly PackPart[] {
  if (changes.length === 0) return [];
  return part(
    "Changed since sign-off",
    table(
      "PackSinceSignOff",
      `What is otherwise than ${by} signed off, ${on}` +
        (changes.length > MOST ? `: the first ${MOST} of ${changes.length} changes` : ""),
      [
        { heading: "Where", share: 3 },
        { heading: "Signed off", share: 4 },
        { heading: "Now", share: 4 },
      ],
      [
        {
          heading: null,
          rows: changes
            .slice(0, MOST)
            .map(({ place, before, after }) => [cell(place), cell(before ?? "[z]"), cell(after ?? "[z]")]),
        },
      ],
    ),
  );
}

/**
 * A change in a sentence: what stands where now, and what was signed off.
 *
 * @example
 * changeSentence({ place: "Scorecard, Beds, Actual", before: "92.1%", after: "91.2%" })
 * //=> "Scorecard, Beds, Actual: “91.2%” where “92.1%” was signed off."
 * changeSentence({ place: "Scorecard, Beds, Actual", before: null, after: "91.2%" })
 * //=> "Scorecard, Beds, Actual: “91.2%” where nothing was signed off."
 * changeSentence({ place: "Scorecard, Beds, Actual", before: "92.1%", after: null })
 * //=> "Scorecard, Beds, Actual: “92.1%” was signed off and is not there."
 */
export function changeSentence({ place, before, after }: TextChange): string {
  if (after === null) return `${place}: “${before ?? ""}” was signed off and is not there.`;
  return `${place}: “${after}” where ${before === null ? "nothing" : `“${before}”`} was signed off.`;
}
