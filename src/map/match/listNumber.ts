/** Words that a number of a list stands after: `Objective 2`. */
const NAMED = String.raw`(?:(?:objective|priority|section|theme)\s+)`;
/** `2.`, `1.3:`, `Objective 2`, `B)`, `(4) –`; a number alone only as `2` or `12`: the 999 of `999 calls` is a name. */
const LIST_NUMBER = new RegExp(
  String.raw`^(?:${NAMED}\(?(?:\d+(?:\.\d+)*|[A-Z]\d*)\s*[.):–—-]?|\(?(?:\d{1,3}(?:\.\d+)*\s*(?:[.):]|[–—-](?=\s))` +
    String.raw`|\d+(?:\.\d+)+|[A-Z]\d*[.):]|\d{1,2}))\s+`,
  "i",
);

/**
 * Words without the number of a list before them.
 *
 * @example
 * withoutListNumber("2. Waste services") //=> "Waste services"
 * withoutListNumber("Objective 2: Waste") //=> "Waste"
 * withoutListNumber("3 Waste") //=> "Waste"
 * withoutListNumber("999 calls answered") //=> "999 calls answered"
 */
export function withoutListNumber(words: string): string {
  return words.replace(LIST_NUMBER, "");
}

/** What reports call the number of a measure: `KPI 3`, `NI 154a`, `BV66`. */
const REFERENCE_WORDS = "(?:kpi|lpi|bvpi|spi|pi|ni|li|bv|ref|indicator|measure|metric)";
/** A letter or a sign that only a list has before its items, and codes that no name begins with: `1a`, `HS-01`. */
const REFERENCE = new RegExp(
  String.raw`^(?:${REFERENCE_WORDS}\.?[ -]?\d{1,3}(?:\.\d{1,2})?[a-z]?|[a-z]{2,4}[-/ ]?0\d{1,2}[a-z]?|#\d{1,3}` +
    String.raw`|\d{1,2}[a-h]|\(?[a-h]\))(?:\s*[:|.)]\s*|\s+[-–—]\s+|\s+)(?=\p{L}|%)`,
  "iu",
);

/**
 * A measure's name without the reference that reports print before it. A code that may be part of the name stays:
 * `KS2 attainment`, `C1 response`, `CO2 emissions`.
 *
 * @example
 * withoutReference("KPI 3 - Voids") //=> "Voids"
 * withoutReference("2a Arrears") //=> "Arrears"
 * withoutReference("HS-01 Rent collected") //=> "Rent collected"
 * withoutReference("KS2 attainment") //=> "KS2 attainment"
 */
export function withoutReference(name: string): string {
  return name.replace(REFERENCE, "");
}
