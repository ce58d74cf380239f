import type { Dice } from "../../../truth/dice";
import { withUnit } from "./across";
import {
  AREAS,
  CATEGORIES,
  LIKE_TOTALS,
  MEASURES,
  MEASURES_WITH_FIGURES,
  MEASURE_HEADINGS,
  THEMES,
  type CategoryWords,
  type MeasureWords,
} from "./names";
import { hasGroupTotals } from "./notDrawn";
import type { Choices } from "./odds";
import { financialYear, periodWriting } from "./periods";

/** One row's name. */
export interface Entry {
  readonly name: string;
  /** `""` where the rows have no codes. */
  readonly code: string;
  /** What its figures are, where the rows are measures. */
  readonly measure: MeasureWords | null;
  /** Sets out some of the entry before it. */
  readonly isOfWhich: boolean;
}

export interface Group {
  readonly name: string;
  readonly entries: readonly Entry[];
}

/** What stands down the side. */
export interface Down {
  readonly groups: readonly Group[];
  readonly nameHeading: string;
  readonly codeHeading: string;
  readonly groupHeading: string;
  /** What all rows are called, and the name of the whole that they are parts of. */
  readonly all: string;
  readonly whole: string;
  /** What the rows count, where they are categories. */
  readonly category: CategoryWords | null;
  /** Added to the title: `by local authority`. */
  readonly title: string;
}

/** Rows of one kind, in groups where something on the sheet shows groups; else in one group without a name. */
export function downOf(dice: Dice, choices: Choices): Down {
  const isGrouped = choices.groups !== "none" || hasGroupTotals(choices) || choices.blankRows === "between groups";
  const sizes = isGrouped
    ? Array.from({ length: dice.whole(2, 3) }, () => dice.whole(2, 4))
    : [choices.rounding === "exact" ? dice.whole(4, 9) : dice.whole(4, 6)];
  const down = downBySubject(dice, choices, sizes);
  return isGrouped ? down : { ...down, groups: down.groups.map((group) => ({ ...group, name: "" })) };
}

function downBySubject(dice: Dice, choices: Choices, sizes: readonly number[]): Down {
  switch (choices.subject) {
    case "areas by measures":
    case "areas by periods":
    case "areas by classes":
      return areasDown(dice, choices, sizes);
    case "categories by periods":
    case "categories by classes":
      return categoriesDown(dice, choices, sizes);
    case "measures by roles":
    case "measures by periods":
      return measuresDown(dice, choices, sizes);
    case "periods by measures":
      return periodsDown(dice, choices, sizes);
  }
}

function areasDown(dice: Dice, choices: Choices, sizes: readonly number[]): Down {
  const words = dice.pick(AREAS);
  const names = dice.shuffle(words.names);
  if (choices.names === "like totals") names.splice(dice.whole(0, 2), 2, ...dice.shuffle(LIKE_TOTALS).slice(0, 2));
  const coded = names.map((name, place) => ({
    ...entryOf(name),
    code: choices.codes === "none" ? "" : `${words.code}${101 + place * 7}`,
  }));
  return {
    ...words,
    nameHeading: words.heading,
    groups: dealt(coded, words.groups, sizes),
    category: null,
    title: ` by ${words.heading.toLowerCase()}`,
  };
}

function categoriesDown(dice: Dice, choices: Choices, sizes: readonly number[]): Down {
  const category = dice.pick(CATEGORIES);
  const groups = dice.shuffle(category.groups).map(({ name, names }, group) => ({
    name,
    entries: names.map((one, place) => ({
      ...entryOf(one),
      code: choices.codes === "none" ? "" : `C${group + 1}0${place + 1}`,
    })),
  }));
  const isOne = sizes.length === 1;
  const taken = isOne
    ? [{ name: "", entries: groups.flatMap(({ entries }) => entries).slice(0, sizes[0]) }]
    : sizes.map((size, place) => {
        const { name, entries } = groups[place] ?? { name: "", entries: [] };
        return { name, entries: entries.slice(0, size) };
      });
  const withParts = taken.map(({ name, entries }) => ({
    name,
    entries:
      choices.ofWhich === "some" ? entries.flatMap((entry, place) => (place === 1 ? setOut(entry) : [entry])) : entries,
  }));
  return {
    ...category,
    groups: withParts,
    nameHeading: category.heading,
    codeHeading: "Code",
    category,
    title: ` by ${category.heading.toLowerCase()}`,
  };
}

/** An entry with some of it set out below. */
function setOut(entry: Entry): Entry[] {
  const part = (name: string): Entry => ({ ...entryOf(name), isOfWhich: true });
  return [entry, part("of which: new in the year"), part("of which: carried over")];
}

function measuresDown(dice: Dice, choices: Choices, sizes: readonly number[]): Down {
  const all = choices.wording === "figures" ? MEASURES_WITH_FIGURES : MEASURES;
  const entries = dice.shuffle(all).map((measure, place) => ({
    ...entryOf(withUnit(measure, choices)),
    code: choices.codes === "none" ? "" : `M${String(place + 1).padStart(2, "0")}`,
    measure,
  }));
  return {
    groups: dealt(entries, dice.shuffle(THEMES), sizes),
    nameHeading: dice.pick(MEASURE_HEADINGS),
    codeHeading: "Ref",
    groupHeading: "Theme",
    all: "All measures",
    whole: "Plan",
    category: null,
    title: ": performance report",
  };
}

function periodsDown(dice: Dice, choices: Choices, sizes: readonly number[]): Down {
  const isYears = choices.periods === "years" || choices.periods === "financial years";
  const kind = isYears && sizes.length > 1 ? "quarters" : choices.periods;
  const write = periodWriting(dice, kind);
  const first = kind === choices.periods && isYears ? dice.whole(2012, 2015) : dice.whole(2021, 2023);
  const groups = sizes.map((size, place) => ({
    name: financialYear(first + place),
    entries: Array.from({ length: size }, (_, part) => entryOf(write(first + place, part))),
  }));
  const heading = {
    years: "Year",
    "financial years": "Year",
    months: "Month",
    "ISO months": "Month",
    quarters: "Quarter",
  };
  return {
    groups,
    nameHeading: heading[kind],
    codeHeading: "",
    groupHeading: "Financial year",
    all: "All periods",
    whole: "Whole period",
    category: null,
    title: ` by ${heading[kind].toLowerCase()}`,
  };
}

function entryOf(name: string): Entry {
  return { name, code: "", measure: null, isOfWhich: false };
}

/** The first entries, so many to each group. */
function dealt(entries: readonly Entry[], names: readonly string[], sizes: readonly number[]): Group[] {
  let from = 0;
  return sizes.map((size, place) => {
    from += size;
    return { name: names[place] ?? "", entries: entries.slice(from - size, from) };
  });
}
