import type { Unit } from "../../domain/units/unit";
import { headerUnit } from "../../read/cells/headerUnit";
import { withoutCode } from "../../read/cells/writtenNumber";
import type { Column, SourceCell, Table } from "../../read/source";

/** What 1 stands for under a heading such as `Actual (£m)`, where its cell does not say. */
export interface Scale {
  readonly of: number;
  /** As people write it: `£m`, `thousands`. */
  readonly words: string;
}

const POUNDS: ReadonlyMap<string | null, number> = new Map([
  ["£k", 1e3],
  ["£m", 1e6],
  ["£bn", 1e9],
]);
const THOUSANDS = /\((?:in )?(?:['’]?000s?|thousands?)\)|(?<![\d,£])['’]?000s\b|\bin thousands\b/i;
const HUNDREDS = /\((?:in )?hundreds?\)|\bin hundreds\b/i;
/** A scale that is all that words are, or ends them: `Thousands of dwellings`, `Dwellings, thousands`. */
const whole = (scale: string): RegExp =>
  new RegExp(
    String.raw`(?:^|(?<!\d)[,;:–—-]\s*|^(?:all )?(?:figures|values|numbers|units?)(?: are)?:? )(?:${scale})` +
      String.raw`(?: of (?!(?:thousand|million)s?\b)[a-z-]+(?: (?!\w+ed\b)[a-z-]+)?)?\s*[.)]?$`,
    "i",
  );
const WHOLE = { thousands: whole("['’]?000s?|thousands?"), hundreds: whole("hundreds?"), millions: whole("millions?") };
const OF_POUNDS = /\b(thousand|million|billion)s? of (?:pounds?\b|£)/i;
/** `Units: thousand persons` */
const UNIT_OF = /^units?(?: of measure)?\s*[:=]\s*((?:thousand|million|hundred)s?) (?!of\b)(?=[a-z])/i;
const UNLESS = /,?\s*\(?(?:unless|except)\b.*$/i;
const MILLIONS = /\((?:in )?millions?\)|(?<=[a-z]\s|\()mn\b|\bin millions\b/i;

/**
 * The scale that a heading gives to the figures under it in a unit; null where it gives none. Scales in pounds are for
 * money alone.
 *
 * @example
 * scaleOf({ header: "Actual (000s)", unit: null }, { kind: "count" }).of //=> 1000
 * scaleOf({ header: "Actual (£m)", unit: "£m" }, { kind: "count" }) //=> null
 */
export function scaleOf(heading: Pick<Column, "header" | "unit"> | null, unit: Unit): Scale | null {
  // Any other unit is compared whole, its scale with it.
  if (heading === null || (unit.kind !== "money" && unit.kind !== "count")) return null;
  const pounds = POUNDS.get(heading.unit);
  if (pounds !== undefined) return unit.kind === "money" ? { of: pounds, words: heading.unit ?? "" } : null;
  if (heading.unit === "thousands" || THOUSANDS.test(heading.header)) return { of: 1e3, words: "thousands" };
  if (heading.unit === "hundreds" || HUNDREDS.test(heading.header)) return { of: 100, words: "hundreds" };
  return heading.unit === "millions" || MILLIONS.test(heading.header) ? { of: 1e6, words: "millions" } : null;
}

/**
 * The unit with a scale that the words above a table, or in a row's own column of units, give to all its figures; null
 * for none.
 */
export function scaledUnit(text: string): string | null {
  const unit = headerUnit(text);
  if (POUNDS.has(unit)) return unit;
  const [, pounds] = OF_POUNDS.exec(text) ?? [];
  if (pounds !== undefined) return headerUnit(`£ ${pounds.toLowerCase()}`);
  const words = text.replace(UNLESS, "").trim().replace(UNIT_OF, "$1 of ");
  if (THOUSANDS.test(text) || WHOLE.thousands.test(words)) return "thousands";
  if (HUNDREDS.test(text) || WHOLE.hundreds.test(words)) return "hundreds";
  return MILLIONS.test(text) || WHOLE.millions.test(words) ? "millions" : null;
}

/** The scale that a table's titles, its sheet's name or a note below it give; null where none does. */
export function tableScale({ titles, sheet, notes }: Table): string | null {
  const notesOnFigures = notes
    .map(({ text }) => text)
    .filter((text) => /\b(?:all|figures?|values?|amounts?|shown|expressed|stated)\b/i.test(text));
  for (const text of [...titles.map(({ text }) => text), sheet, ...notesOnFigures]) {
    const unit = scaledUnit(text);
    if (unit !== null) return unit;
  }
  return null;
}

/** Whether a cell says itself that it is in thousands or millions: `£3.5m`, or a number format such as `0.0,,`. */
export function hasOwnScale(cell: SourceCell | null): boolean {
  // A stored 3.2 that shows £3.2m by a format that only writes the letter is in millions by its heading alone.
  const written = cell?.kind === "number" ? false : /[a-z]\s*\)?\s*$/i.test(withoutCode(cell?.text.trim() ?? ""));
  return written || /[0#],+(?![0#])/.test(cell?.numberFormat ?? "");
}
