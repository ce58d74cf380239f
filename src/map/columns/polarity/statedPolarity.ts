import type { Polarity } from "../../../domain/polarity";
import { cellIn, type Table } from "../../../read/source";
import type { Candidate } from "../candidate";
import { plainLabel } from "../../match/plainLabel";

/**
 * Headings that mean it only where every cell below them says so: an aim can be a sentence, a direction what happened.
 */
const LOOSE_HEADINGS: ReadonlySet<string> = new Set([
  "aim",
  "aims",
  "good",
  "good performance",
  "better",
  "desired",
  "wanted",
  "ideal",
  "direction",
  "target direction",
  "type of target",
  "target type",
]);
/** Under these even the words must be ones that are never said of what happened. */
const COULD_BE_TRAVEL: ReadonlySet<string> = new Set(["direction", "target direction"]);

const HIGH = [
  "higher",
  "high",
  "h",
  "hi",
  "highest",
  "bigger",
  "big",
  "larger",
  "large",
  "greater",
  "more",
  "max",
  "maximise",
  "maximize",
  "maximised",
  "maximising",
];

const LOW = [
  "lower",
  "low",
  "l",
  "lo",
  "lowest",
  "smaller",
  "small",
  "less",
  "fewer",
  "min",
  "minimise",
  "minimize",
  "minimised",
  "minimising",
];
const RISE = ["up", "upward", "upwards", "increase", "increasing", "increased", "rise", "rising"];
const FALL = [
  "down",
  "downward",
  "downwards",
  "decrease",
  "decreasing",
  "decreased",
  "reduce",
  "reducing",
  "reduced",
  "reduction",
  "fall",
  "falling",
];

/** Words for each polarity once `is better` and the like are taken off; the first is the standard one. */
const POLARITY_WORDS: Readonly<Record<Polarity, readonly string[]>> = {
  higher: [...HIGH, ...RISE],
  lower: [...LOW, ...FALL],
  range: ["range", "within range", "in range", "inside range", "within a range", "in a range"],
  none: [
    "none",
    "no judgement",
    "no polarity",
    "neutral",
    "neither",
    "n a",
    "not applicable",
    "monitor",
    "monitor only",
    "monitoring",
    "contextual",
    "context only",
  ],
};

/** What stands around the word that counts: `Aim to maximise`, `Bigger is better`, `The higher the better`. */
const BEFORE = /^(?:aim (?:to|for|is to|is) |to |we want |good is |better is |good to be |be |the )+/;
const AFTER = new RegExp(
  String.raw`(?: (?:is|are|the|figure|figures|number|numbers|value|values|performance|being))*(?: ` +
    String.raw`(?:better|best|good|preferred|desirable|desired))$`,
);

const UP_ARROWS = /[↑▲⬆⇧🔼△⬈]/gu;
const DOWN_ARROWS = /[↓▼⬇⇩🔽▽]/gu;
/** What makes an arrow a picture, and shows nothing itself. */
const PICTURE = /[\uFE0E\uFE0F]/g;

/**
 * The polarity that words name: `Higher`, `Low is good`, `Maximise`, an arrow; null where they name none, or two.
 *
 * @example
 * readPolarity("Bigger is better") //=> "higher"
 * readPolarity("↓") //=> "lower"
 * readPolarity("↓ Higher") //=> null
 * readPolarity("Maintain") //=> null
 */
export function readPolarity(text: string): Polarity | null {
  const plain = text.replace(PICTURE, "");
  const up = plain.replace(UP_ARROWS, "") !== plain;
  const down = plain.replace(DOWN_ARROWS, "") !== plain;
  if (up && down) return null;
  const rest = plainLabel(plain.replace(UP_ARROWS, " ").replace(DOWN_ARROWS, " "));
  const shown = up ? "higher" : down ? "lower" : null;
  if (rest === "") return shown;
  const core = rest.replace(BEFORE, "").replace(AFTER, "");
  const worded =
    (Object.keys(POLARITY_WORDS) as Polarity[]).find((polarity) =>
      [rest, core].some((words) => POLARITY_WORDS[polarity].includes(words)),
    ) ?? null;
  return shown === null || worded === shown ? worded : null;
}

const YES: ReadonlySet<string> = new Set(["y", "yes", "true", "1"]);
const NO: ReadonlySet<string> = new Set(["n", "no", "false", "0"]);

/**
 * The polarity that a cell says below its heading: Y and N answer a heading such as `Bigger is better`; elsewhere the
 * cell's own words do. Null where it says none that is understood.
 *
 * @example
 * polarityBelow("Bigger is better", "N") //=> "lower"
 * polarityBelow("Low is good", "Y") //=> "lower"
 * polarityBelow("Good to be", "High") //=> "higher"
 */
export function polarityBelow(heading: string, words: string): Polarity | null {
  const asked = askedBy(plainLabel(heading));
  const answer = plainLabel(words);
  if (asked !== null && (YES.has(answer) || words.trim() === "✓" || words.trim() === "✔")) return asked;
  if (asked !== null && NO.has(answer)) return asked === "higher" ? "lower" : "higher";
  return readPolarity(words);
}

/** Which way a heading asks about: `Bigger is better` about higher; null where it asks about both or neither. */
function askedBy(heading: string): "higher" | "lower" | null {
  if (!/\b(?:better|good)$/.test(heading)) return null;
  const words = heading.split(" ");
  const up = words.some((word) => HIGH.includes(word) || RISE.includes(word));
  const down = words.some((word) => LOW.includes(word) || FALL.includes(word));
  return up === down ? null : up ? "higher" : "lower";
}

/** Whether a cell says nothing: it is blank, or a dash stands in it. */
export function saysNoPolarity(words: string): boolean {
  return plainLabel(words) === "" && readPolarity(words) === null;
}

/** What a column's own cells say outweighs a heading that has another meaning as well. */
const BY_CELLS = 1.1;
/** Rows of data looked at. */
const LOOK_ROWS = 300;

/** Columns under a heading such as `Aim` whose every cell says which way is better. */
export function polarityColumns(table: Table): Candidate[] {
  return table.columns.flatMap(({ header }, column): Candidate[] => {
    const heading = plainLabel(header);
    if (!LOOSE_HEADINGS.has(heading)) return [];
    const cells = table.rows
      .filter(({ kind }) => kind === "data")
      .slice(0, LOOK_ROWS)
      .map((row) => cellIn(row, column)?.text ?? "");
    const filled = cells.filter((words) => !saysNoPolarity(words));
    const strict = COULD_BE_TRAVEL.has(heading);
    const passes =
      filled.length > 0 && filled.every((words) => readPolarity(words) !== null && !(strict && couldBeTravel(words)));
    return passes ? [{ column, role: "polarity", score: BY_CELLS, reason: "every cell says which way is better" }] : [];
  });
}

/** Whether words could be what a figure did, not what is wanted: an arrow, `Up`, `Falling`. */
function couldBeTravel(words: string): boolean {
  const plain = plainLabel(words);
  return plain === "" || [...RISE, ...FALL].includes(plain);
}
