import type { Dice } from "../../../truth/dice";
import { hasGroupTotals } from "./notDrawn";
import {
  BANDS_OF_PEOPLE,
  MEASURES,
  MEASURES_WITH_FIGURES,
  OVERALL_BANDS,
  ROLES,
  ROLES_WITH_FIGURES,
  type CategoryWords,
  type MeasureWords,
} from "./names";
import type { Choices } from "./odds";
import { periodsOf } from "./periods";

/** A column of figures. */
export interface FigureColumn {
  /** Its heading in each header row from the top; all but the lowest are bands. */
  readonly path: readonly string[];
  /** Null where each row has a measure of its own. */
  readonly measure: MeasureWords | null;
  /** The columns, by their places among those of figures, whose difference it is. */
  readonly less: readonly [number, number] | null;
}

export interface Across {
  readonly columns: readonly FigureColumn[];
  /** What the title says the table is of. */
  readonly title: string;
}

/** One heading of a header row. */
interface Item {
  readonly words: string;
  readonly measure?: MeasureWords;
  readonly less?: readonly [number, number];
}

const HEADER_ROWS = { one: 1, two: 2, three: 3, four: 4 } as const;

/** The columns of figures. `category` is what its rows count, where they are categories. */
export function acrossOf(dice: Dice, choices: Choices, category: CategoryWords | null): Across {
  const depth = HEADER_ROWS[choices.headerRows];
  const single = choices.subject.startsWith("measures") ? null : (category?.measure ?? singleMeasure(dice, choices));
  const lowest = lowestItems(dice, choices, depth);
  const levels = [...bandsOver(dice, choices, depth), lowest];
  const paths = levels.reduce<Item[][]>(
    (above, items) => above.flatMap((path) => items.map((item) => [...path, item])),
    [[]],
  );
  const columns = paths.map((path, place): FigureColumn => {
    const item = path.at(-1);
    const first = place - (place % lowest.length);
    return {
      path: path.map((one) => headingOf(one, choices)),
      measure: path.find(({ measure }) => measure !== undefined)?.measure ?? single,
      less: item?.less === undefined ? null : [first + item.less[0], first + item.less[1]],
    };
  });
  const named = single ?? columns[0]?.measure;
  const subject = choices.subject.endsWith("by measures") || named == null ? "Key figures" : withUnit(named, choices);
  return { columns, title: subject };
}

/** A measure's name with its unit, where neither the cells nor a row of units give it. */
export function withUnit({ name, kind }: MeasureWords, { units, rounding }: Choices): string {
  if (units === "in cells" && kind !== "days" && rounding !== "to one place") return name;
  if (units === "unit row") return name;
  const isRounded = rounding === "to one place";
  const unit = {
    count: isRounded ? " (thousand)" : "",
    money: isRounded ? " (£m)" : " (£000)",
    percent: " (%)",
    days: " (days)",
  };
  return `${name}${unit[kind]}`;
}

function headingOf({ words, measure }: Item, choices: Choices): string {
  return measure === undefined ? words : withUnit(measure, choices);
}

/** Years of about two thousand stand over figures of about two thousand. */
const STAFF: MeasureWords = { name: "Staff in post", kind: "count", size: 2010 };

function singleMeasure(dice: Dice, choices: Choices): MeasureWords {
  if (choices.figuresLikeYears === "yes") return STAFF;
  if (choices.subject === "areas by classes") return CLASSED[choices.classes];
  return dice.pick(mustAdd(choices) || dice.chance(0.6) ? MEASURES.filter(adds) : MEASURES);
}

const CLASSED: Readonly<Record<Choices["classes"], MeasureWords>> = {
  "age bands": { name: "Claimants", kind: "count", size: 800 },
  answers: { name: "Replies", kind: "count", size: 350 },
  percentiles: { name: "Time to decide", kind: "days", size: 30 },
  counts: { name: "Homes let", kind: "count", size: 240 },
};

/** Whether the figures of a measure can be added up. */
export function adds({ kind }: MeasureWords): boolean {
  return kind === "count" || kind === "money";
}

/** Whether some measure has to add up: totals but for one row of a whole, which may be a rate. */
function mustAdd(choices: Choices): boolean {
  if (choices.totals === "none") return false;
  return hasGroupTotals(choices) || choices.rounding !== "exact" || choices.totalLabel !== "all of them";
}

function lowestItems(dice: Dice, choices: Choices, depth: number): readonly Item[] {
  const most = [7, 4, 3, 2][depth - 1] ?? 2;
  switch (choices.subject) {
    case "areas by measures":
    case "periods by measures":
      return measureItems(dice, choices, Math.min(most, dice.whole(2, 5)));
    case "areas by periods":
    case "categories by periods":
    case "measures by periods":
      return periodsOf(dice, choices.periods, dice.whole(2, most)).map((words) => ({ words }));
    case "areas by classes":
    case "categories by classes":
      return classItems(dice, choices, depth);
    case "measures by roles":
      return dice.pick(choices.wording === "figures" ? ROLES_WITH_FIGURES : ROLES);
  }
}

function measureItems(dice: Dice, choices: Choices, count: number): Item[] {
  const all = choices.wording === "figures" ? MEASURES_WITH_FIGURES : MEASURES;
  const adding = dice.shuffle(all.filter(adds)).slice(0, choices.totals === "none" ? 0 : 2);
  const others = dice.shuffle(all.filter((measure) => !adding.includes(measure)));
  return dice.shuffle([...adding, ...others].slice(0, count)).map((measure) => ({ words: measure.name, measure }));
}

const AGES = [
  ["0-17", "18-64", "65+"],
  ["Under 18", "18-24", "25-49", "50-64", "65 and over"],
  ["16 to 24", "25 to 34", "35 to 49", "50+"],
];
const PERCENTILES = [
  ["10", "25", "50", "75", "90"],
  ["25", "50", "75"],
];
const ANSWERS = [
  ["Yes", "No", "N/A"],
  ["Agree", "Neither", "Disagree"],
  ["Met", "Not met", "Not assessed"],
];

function classItems({ pick }: Dice, { classes }: Choices, depth: number): Item[] {
  const named = (words: readonly string[]): Item[] => words.map((one) => ({ words: one }));
  switch (classes) {
    case "age bands":
      return named(pick(AGES));
    case "answers":
      return named(pick(ANSWERS));
    case "percentiles": {
      const places = pick(PERCENTILES);
      return named(depth > 1 ? places : places.map((place) => `${place}th percentile`));
    }
    case "counts":
      return named(depth > 1 ? ["1", "2", "3", "4+"] : ["1 bedroom", "2 bedrooms", "3 bedrooms", "4 or more"]);
  }
}

const CLASS_BANDS = { "age bands": "Age", answers: "Answer", percentiles: "Percentiles", counts: "Number of bedrooms" };

/** The bands above the lowest headings, from the top. */
function bandsOver(dice: Dice, choices: Choices, depth: number): Item[][] {
  const people = dice.shuffle(BANDS_OF_PEOPLE).map((words) => words.map((one) => ({ words: one })));
  const bands = [nearestBand(dice, choices) ?? people.pop() ?? [], people.pop() ?? []];
  return [[{ words: dice.pick(OVERALL_BANDS) }], ...bands.reverse()].slice(4 - depth);
}

/** The band directly over the lowest headings; null for one of people. */
function nearestBand(dice: Dice, choices: Choices): Item[] | null {
  const years = (): Item[] => periodsOf(dice, dice.pick(["financial years", "years"]), 2).map((words) => ({ words }));
  switch (choices.subject) {
    case "areas by measures":
      return dice.chance(0.6) ? years() : null;
    case "areas by periods":
      return dice.chance(0.5) && choices.figuresLikeYears === "no" ? measureItems(dice, choices, 2) : null;
    case "areas by classes":
    case "categories by classes":
      return [{ words: CLASS_BANDS[choices.classes] }];
    case "measures by roles":
      return [{ words: "North office" }, { words: "South office" }];
    case "periods by measures":
    case "categories by periods":
    case "measures by periods":
      return null;
  }
}
