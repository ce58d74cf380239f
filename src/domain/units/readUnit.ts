import type { Unit } from "./unit";
import { unitSaid } from "./unitSaid";

/**
 * The unit that a plan's words name. Nothing written is a count; words that name no number, share, change or pounds are
 * a unit of their own (`days`), and so are points and what is in thousands or for each of something.
 *
 * @example
 * readUnit("% of tenants") //=> {"kind":"percent"}
 * readUnit("percent change") //=> {"kind":"percentChange"}
 * readUnit("€") //=> {"kind":"other","label":"€"}
 * readUnit("£000") //=> {"kind":"other","label":"£000"}
 * readUnit("days") //=> {"kind":"other","label":"days"}
 */
export function readUnit(words: string): Unit {
  const label = words.trim();
  const said = unitSaid(label);
  const itself: Unit = { kind: "other", label };
  const called = CALLED.get(label.toLowerCase());
  if (called !== undefined) return called;
  if (said === null) return { kind: "count" };
  if (said.kind === "percent") return said.of === "points" ? itself : KINDS[said.of];
  if (said.times !== 1 || said.per !== null) return itself;
  if (said.base.kind === "money" && said.base.size === 1) return { kind: "money" };
  return said.base.kind === "count" && said.base.ofThings ? { kind: "count" } : itself;
}

/** Words that say so in a plan alone: over a column `Change` may be in anything. */
const CALLED: ReadonlyMap<string, Unit> = new Map([
  ["offences", { kind: "count" }],
  ["change", { kind: "percentChange" }],
] as const);
const KINDS = { share: { kind: "percent" }, change: { kind: "percentChange" } } as const;
