import type { Polarity } from "../../domain/polarity";
import { type SpecialCause, specialCauses, type SpcRule } from "./specialCauses";
import type { SpcNotRated } from "./spcNotRated";
import { type SpcOptions, type SpcSection, spcSections } from "./spcSections";

/** What a point, or a measure by its latest point, shows: the words of the variation icons. */
export type SpcType =
  | "Common cause"
  | "Improvement (high)"
  | "Improvement (low)"
  | "Concern (high)"
  | "Concern (low)"
  | "Neither (high)"
  | "Neither (low)";

/** One point's type, and the rule that gave it. */
export interface SpcPoint {
  readonly type: SpcType;
  /** The special-cause rule; null for common cause. */
  readonly rule: SpcRule | null;
}

/** Every point of a series judged. */
export interface SpcPoints {
  readonly kind: "rated";
  /** As many as there are figures; null for a missing one, and in a section that has no limits. */
  readonly points: readonly (SpcPoint | null)[];
  /** In time order; one, unless limits begin anew on the way. At least one has limits. */
  readonly sections: readonly SpcSection[];
}

/**
 * What each point of a series in time order shows: common cause, or a special cause that is improvement, concern or
 * neither, and whether it is high (or rising) or low (or falling).
 *
 * A missing figure (null) gives null. Polarity `none` and `range`: neither. Each section is judged by itself: no run
 * goes over a place at which limits begin anew. Fewer than 12 points in every section: not rated.
 *
 * Source: NHS England, Making Data Count (variation icons); NHSRplotthedots, `ptd_point_type`.
 *
 * @throws RangeError as `spcSections`.
 * @example
 * spcPoints([1, 2, 3], "higher") //=> {"kind":"notRated","reason":"tooFewPoints","points":3}
 */
export function spcPoints(
  values: readonly (number | null)[],
  polarity: Polarity,
  options: SpcOptions = {},
): SpcPoints | SpcNotRated {
  const sections = spcSections(values, options);
  const unrated = sections.flatMap(({ limits }) => (limits.kind === "notRated" ? [limits] : []));
  const [latest] = unrated.slice(-1);
  if (latest !== undefined && unrated.length === sections.length) return latest;
  const points = sections.flatMap((section) => pointsOf(values.slice(section.from, section.to), section, polarity));
  return { kind: "rated", points, sections };
}

function pointsOf(values: readonly (number | null)[], { limits }: SpcSection, polarity: Polarity): (SpcPoint | null)[] {
  if (limits.kind === "notRated") return values.map(() => null);
  const causes = specialCauses(values, limits);
  return values.map((value, at): SpcPoint | null => {
    const cause = causes[at] ?? null;
    if (value === null) return null;
    return cause === null ? { type: "Common cause", rule: null } : { type: typeOf(cause, polarity), rule: cause.rule };
  });
}

function typeOf({ side }: SpecialCause, polarity: Polarity): SpcType {
  switch (polarity) {
    case "higher":
      return side === "high" ? "Improvement (high)" : "Concern (low)";
    case "lower":
      return side === "high" ? "Concern (high)" : "Improvement (low)";
    case "range":
    case "none":
      return side === "high" ? "Neither (high)" : "Neither (low)";
  }
}
