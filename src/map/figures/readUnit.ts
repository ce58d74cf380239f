import type { Unit } from "../../domain/unit";
import { plainLabel } from "../match/plainLabel";

const UNIT_WORDS: ReadonlyMap<string, Unit["kind"]> = new Map([
  ["", "count"],
  ["number", "count"],
  ["count", "count"],
  ["no", "count"],
  ["offences", "count"],
  ["%", "percent"],
  ["percent", "percent"],
  ["percentage", "percent"],
  ["per cent", "percent"],
  ["rate %", "percent"],
  ["% change", "percentChange"],
  ["percent change", "percentChange"],
  ["percentage change", "percentChange"],
  ["change %", "percentChange"],
  ["change", "percentChange"],
  ["£", "money"],
  ["gbp", "money"],
  ["pounds", "money"],
  ["money", "money"],
]);

/**
 * The unit that a plan's words name. Nothing written is a count; words that are none of the known ones are a unit of
 * their own (`days`).
 *
 * @example
 * readUnit("%") //=> {"kind":"percent"}
 * readUnit("percent change") //=> {"kind":"percentChange"}
 * readUnit("€") //=> {"kind":"other","label":"€"}
 * readUnit("days") //=> {"kind":"other","label":"days"}
 */
export function readUnit(words: string): Unit {
  const plain = plainLabel(words);
  // A sign alone (`€`) has no plain form, and is a unit all the same.
  const kind = plain === "" && words.trim() !== "" ? undefined : UNIT_WORDS.get(plain);
  return kind === undefined || kind === "other" ? { kind: "other", label: words.trim() } : { kind };
}
