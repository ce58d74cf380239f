import type { Unit } from "../../domain/units/unit";
import { plainLabel } from "../match/plainLabel";

const TIME =
  /^(?:(?:average|mean|median|calendar) )?(seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?)(?: .*)?$/;
/** A working day has as many hours as somebody says. */
const NOT_24_HOURS = /\b(?:working|business|school)\b/;
const LENGTH = /^(?:m|metres?|meters?)(?: .*)?$/;

/**
 * Seconds in a measure's unit of time; null where its unit is no time, or has no one length (working days, months).
 *
 * @example
 * secondsPerUnit({ kind: "other", label: "minutes" }) //=> 60
 * secondsPerUnit({ kind: "other", label: "working days" }) //=> null
 */
export function secondsPerUnit(unit: Unit): number | null {
  if (unit.kind !== "other") return null;
  const label = plainLabel(unit.label);
  const word = NOT_24_HOURS.test(label) ? undefined : TIME.exec(label)?.[1];
  if (word === undefined) return null;
  if (word.startsWith("s")) return 1;
  if (word.startsWith("m")) return 60;
  if (word.startsWith("h")) return 3_600;
  return word.startsWith("d") ? 86_400 : 604_800;
}

/**
 * What a bare `m` after a figure stands for in a measure's unit; `unclear` where it could be millions or something
 * else.
 */
export function meaningOfM(unit: Unit): "millions" | "minutes" | "metres" | "unclear" {
  if (unit.kind === "money" || (unit.kind === "other" && unit.label.includes("£"))) return "millions";
  const seconds = secondsPerUnit(unit);
  // In days or weeks `3m` is as likely months.
  if (seconds !== null) return seconds <= 60 ? "minutes" : "unclear";
  return unit.kind === "other" && LENGTH.test(plainLabel(unit.label)) ? "metres" : "unclear";
}
