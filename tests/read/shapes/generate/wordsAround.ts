import type { Dice } from "../../../truth/dice";
import type { ShapeBody } from "../shape";
import { keyOf } from "./cells";
import type { Choices } from "./odds";

const COUNT = { none: 0, one: 1, two: 2, three: 3 } as const;

const SECOND_TITLES = ["Year ending March 2025", "Corporate performance report", "Experimental statistics"];
const THIRD_TITLES = ["Figures are provisional and may be revised", "Extracted on 14 July 2025", "Published July 2025"];
const BODIES = ["Thornley Council", "Larkfield University Hospitals", "Northdale Police"];

/** The rows above the headings, and the body that one of them names; null where none does. */
export function titlesOf(
  dice: Dice,
  choices: Choices,
  subject: string,
  number: number,
  width: number,
): { titles: string[][]; body: ShapeBody | null } {
  const namesBody = !choices.subject.startsWith("areas") && dice.chance(0.4);
  const first = dice.chance(0.5) || number > 1 ? `Table ${number}: ${subject}` : subject;
  const rest = [namesBody ? dice.pick(BODIES) : dice.pick(SECOND_TITLES), dice.pick(THIRD_TITLES)];
  const titles = [first, ...rest].slice(0, COUNT[choices.titles]);
  const last = titles.length - 1;
  const isRight = choices.titlePlace === "last title at the right";
  return {
    titles: titles.map((words, at) =>
      isRight && at === last ? [...Array<string>(width - 1).fill(""), words] : [words],
    ),
    body: namesBody && titles.length > 1 ? { at: "title", row: 1 } : null,
  };
}

/** The rows under the table, `""` for one without words. */
export function notesOf(dice: Dice, choices: Choices): string[] {
  if (choices.notes === "none") return [];
  const key = keyOf(choices);
  const words = [
    ...(key === null ? [] : [key]),
    ...(choices.rounding === "to fives" ? ["Figures are rounded to the nearest 5"] : []),
    ...dice
      .shuffle([
        "Source: management information",
        "Note: counts what was recorded, not what was charged",
        "1. Excludes cases sent back",
      ])
      .slice(0, dice.whole(1, 2)),
  ];
  return choices.notes === "after a blank row" ? ["", ...words] : words;
}
