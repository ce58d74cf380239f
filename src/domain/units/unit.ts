/**
 * What a measure is counted in.
 *
 * - `count`: whole things (offences, officers)
 * - `percent`: a share; a proportion inside (65.4% is 0.654); differences are percentage points
 * - `percentChange`: the value is itself a change (`-8.5%` against a target of `-2%`)
 * - `money`: pounds
 * - `other`: anything else, with its own words (`days`, `per 1,000 people`)
 */
export type Unit =
  | { readonly kind: "count" }
  | { readonly kind: "percent" }
  | { readonly kind: "percentChange" }
  | { readonly kind: "money" }
  | { readonly kind: "other"; readonly label: string };

/**
 * Whether values in this unit are held as proportions (0.654 for 65.4%).
 *
 * @example
 * isProportion({ kind: "percentChange" }) //=> true
 */
export function isProportion(unit: Unit): boolean {
  return unit.kind === "percent" || unit.kind === "percentChange";
}

/**
 * The unit's name in plans, column headings and JSON.
 *
 * @example
 * unitName({ kind: "money" }) //=> "£"
 * unitName({ kind: "other", label: "days" }) //=> "days"
 */
export function unitName(unit: Unit): string {
  switch (unit.kind) {
    case "count":
      return "number";
    case "percent":
      return "%";
    case "percentChange":
      return "% change";
    case "money":
      return "£";
    case "other":
      return unit.label;
  }
}
