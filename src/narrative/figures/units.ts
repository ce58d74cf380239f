import type { Unit } from "../../domain/units/unit";

/** Units of measuring by the words that they are written with; the first is how the others are compared. */
const WRITTEN: readonly (readonly string[])[] = [
  ["second", "seconds", "sec", "secs", "s"],
  ["minute", "minutes", "min", "mins"],
  ["hour", "hours", "hr", "hrs"],
  ["day", "days"],
  ["week", "weeks"],
  ["fortnight", "fortnights"],
  ["month", "months"],
  ["year", "years"],
  ["mile", "miles"],
  ["km", "kilometre", "kilometres", "kms"],
  ["metre", "metres"],
  ["kg", "kgs", "kilo", "kilos", "kilogram", "kilograms", "kilogramme", "kilogrammes"],
  ["tonne", "tonnes", "ton", "tons", "t", "tco", "tco2", "tco2e", "co", "co2", "co2e"],
  ["litre", "litres"],
  ["kwh"],
  ["mwh"],
  ["gwh", "gigawatt"],
  ["cubic", "m3", "m³"],
  ["fte", "ftes", "wte", "wtes"],
  ["percent"],
];
const CANONICAL: ReadonlyMap<string, string> = new Map(
  WRITTEN.flatMap((words) => words.map((word) => [word, words[0] ?? word] as const)),
);

/** The unit that a word is, in one spelling; null where it is none. */
export function unitNamed(word: string): string | null {
  return CANONICAL.get(word) ?? null;
}

/** The units that a measure is counted in, in one spelling; its label may have other words too. */
export function unitsOf(unit: Unit): string[] {
  if (unit.kind !== "other") return [];
  return (unit.label.toLowerCase().match(/\p{L}+\d?/gu) ?? []).flatMap((word) => CANONICAL.get(word) ?? []);
}

/** Money or numbers given in thousands or more (`£m`, `£000`), as a power of ten; null for any other unit. */
export function scaleOf(unit: Unit): { readonly money: boolean; readonly power: number; readonly mark: string } | null {
  if (unit.kind !== "other") return null;
  const label = unit.label.toLowerCase().replace(/[\s'’()]/g, "");
  const money = label.startsWith("£");
  const scale = label.replace(/^£/, "");
  if (/^(?:m|mn)$|^million/.test(scale)) return { money, power: 6, mark: "m" };
  if (/^bn$|^billion/.test(scale)) return { money, power: 9, mark: "bn" };
  return /^(?:k|ths?)$|^(?:000|thousand)/.test(scale)
    ? { money, power: 3, mark: ",000" }
    : money
      ? { money, power: 0, mark: "" }
      : null;
}
