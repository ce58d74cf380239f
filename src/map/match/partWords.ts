import { plainLabel } from "./plainLabel";
import { isWholeName } from "./wholeName";

/** Headings of columns that say which part of the people or things a row is about. */
const BREAKDOWN = new RegExp(
  String.raw`^(?:break ?downs?|disaggregation|sub ?groups?|gender|sex|tenure(?: type| group)?` +
    String.raw`|age (?:group|band|range)|ethnic(?:ity| group| origin)|disability` +
    String.raw`|(?:pupil|student|customer|population|client|user|demographic|resident|equality|tenure) group` +
    String.raw`|protected characteristic|characteristic|demographic|team|depot|crew|shift)s?$`,
);

/** Names that can be nothing but a part's, under any heading: of people, homes, schools, or of a figure. */
const PART = new RegExp(
  String.raw`^(?:boys|girls|males?|females?|men|women` +
    String.raw`|(?:people |residents |adults |pupils )?aged \d.*|(?:under|over) \d+s?` +
    String.raw`|\d+ (?:and|or) over|\d+ ?(?:to )?\d+ year olds?` +
    String.raw`|leaseholders?|leasehold|tenants|owner occupiers?|home ?owners?` +
    String.raw`|shared owners?(?:hip)?|general needs|sheltered` +
    String.raw`|private renters?|social renters?|freeholders?` +
    String.raw`|primary(?: schools?| phase| pupils)?|secondary(?: schools?| phase| pupils)?` +
    String.raw`|(?:non )?disadvantaged(?: pupils)?|pupil premium|(?:non )?disabled(?: people)?|urban|rural` +
    String.raw`|(?:white|black|asian)(?: (?:british|irish|african|caribbean|asian|other))*` +
    String.raw`|ethnic minorit(?:y|ies)|minority ethnic|bame` +
    String.raw`|numerators?|denominators?` +
    String.raw`|(?:lower|upper) (?:\d+ )?(?:ci|limit|confidence (?:limit|interval))|sample size)(?: only)?$`,
);

/** Words for everybody: `Persons`, `Both sexes`, `All ages`. */
const EVERYBODY = /^(?:all|both|any|total|overall|whole|everyone|persons?|people|population|not applicable|n a|none)\b/;

/** Whether a heading is that of a column which says what part of the measure a row is about. */
export function isBreakdownHeading(heading: string): boolean {
  return BREAKDOWN.test(plainLabel(heading));
}

/**
 * Whether a name is plainly that of a part of the people, homes or schools that a measure is about, or of a part of its
 * figure.
 *
 * @example
 * isPartWords("Aged 16-24") //=> true
 * isPartWords("Children’s services") //=> false
 */
export function isPartWords(name: string): boolean {
  return PART.test(plainLabel(name));
}

/** Whether a name in a column of parts says that the row is about everybody, or says nothing. */
export function isEverybody(name: string): boolean {
  const plain = plainLabel(name);
  return plain === "" || isWholeName(name) || EVERYBODY.test(plain);
}
