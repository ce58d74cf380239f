import type { Dice } from "../../../truth/dice";
import type { Choices } from "./odds";

const MONTHS = ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"];
const LONG_MONTHS = new Map([
  ["Apr", "April"],
  ["Jun", "June"],
  ["Jul", "July"],
  ["Aug", "August"],
  ["Sep", "September"],
  ["Oct", "October"],
  ["Nov", "November"],
  ["Dec", "December"],
  ["Jan", "January"],
  ["Feb", "February"],
  ["Mar", "March"],
]);

/** Writes the period that stands `place` periods after the first of the year `first`. */
export type WritePeriod = (first: number, place: number) => string;

/** One way of writing periods of a kind; months and quarters run from April on. */
export function periodWriting(dice: Dice, kind: Choices["periods"]): WritePeriod {
  return dice.pick(WRITINGS[kind]);
}

/** `count` periods that follow one another, in one way of writing them. */
export function periodsOf(dice: Dice, kind: Choices["periods"], count: number): string[] {
  const first = kind === "years" || kind === "financial years" ? dice.whole(2014, 2019) : dice.whole(2022, 2025);
  const write = periodWriting(dice, kind);
  return Array.from({ length: count }, (_, place) => write(first, place));
}

/** A year that begins in April: `2024/25`. */
export function financialYear(year: number): string {
  return `${year}/${String(year + 1).slice(2)}`;
}

const WRITINGS: Readonly<Record<Choices["periods"], readonly WritePeriod[]>> = {
  "financial years": [
    (first, place) => financialYear(first + place),
    (first, place) => financialYear(first + place).replace("/", "-"),
  ],
  years: [(first, place) => String(first + place)],
  months: [
    (first, place) => `${month(place)}-${String(calendarYear(first, place)).slice(2)}`,
    (first, place) => `${LONG_MONTHS.get(month(place)) ?? month(place)} ${calendarYear(first, place)}`,
  ],
  "ISO months": [(first, place) => `${calendarYear(first, place)}-${String(((place + 3) % 12) + 1).padStart(2, "0")}`],
  quarters: [
    (first, place) => `Q${(place % 4) + 1} ${financialYear(first + Math.floor(place / 4))}`,
    (first, place) => `${financialYear(first + Math.floor(place / 4))} Q${(place % 4) + 1}`,
  ],
};

function month(place: number): string {
  const name = MONTHS[place % 12];
  if (name === undefined) throw new RangeError("A month's place is a whole number.");
  return name;
}

function calendarYear(first: number, place: number): number {
  return first + Math.floor((place + 3) / 12);
}
