import { cleanLabel } from "../../read/cells/cleanLabel";
import { isInitialsOf } from "./initials";
import { plainLabel } from "./plainLabel";

type Kind = "ambulance" | "council" | "fire" | "health" | "police";

/** A name without the words that say what kind of body has it. */
interface BodyName {
  /** Its own words; `""` where it has none, as in "The Council". */
  readonly own: string;
  readonly kinds: ReadonlySet<Kind>;
  /** A county council is not the city's, borough's or district's of the same name; null where nothing says. */
  readonly tier: "county" | "local" | null;
}

interface KindWords {
  readonly words: RegExp;
  readonly kind: Kind | null;
  readonly tier?: "county" | "local";
}

/** Words for the kind of body at the end of a plain name; the longest first. */
const AT_END: readonly KindWords[] = [
  { words: / (?:office of the )?police (?:and|fire and) crime commissioner$/, kind: "police" },
  { words: /(?:^| )(?:police(?: force| service| authority)?|constabulary)$/, kind: "police" },
  { words: /(?:^| )fire(?: and rescue)?(?: service| authority| brigade)?$/, kind: "fire" },
  { words: /(?:^| )fr[as]$/, kind: "fire" },
  { words: / ambulance(?: service| authority)?$/, kind: "ambulance" },
  { words: /(?:^| )(?:nhs(?: foundation)?|foundation)(?: trust| ft)?$/, kind: "health" },
  { words: /(?:^| )(?:county council|cc)$/, kind: "council", tier: "county" },
  {
    words: /(?:^| )(?:(?:metropolitan|city|royal|london|unitary) )*(?:borough|district|city|metropolitan) council$/,
    kind: "council",
    tier: "local",
  },
  { words: /(?:^| )(?:(?:m|c|l)?bc|m?dc|london borough)$/, kind: "council", tier: "local" },
  { words: /(?:^| )(?:(?:unitary )?council|unitary authority|ua|la)$/, kind: "council" },
  { words: / (?:city|borough|district) of$/, kind: null, tier: "local" },
  { words: / county of$/, kind: null },
  { words: /(?:^| )(?:services?|authority)$/, kind: null },
];

/** Words for the kind of body at the beginning of a plain name. */
const AT_START: readonly KindWords[] = [
  { words: /^(?:office of )?(?:the )?police (?:and|fire and) crime commissioner for /, kind: "police" },
  { words: /^police service of /, kind: "police" },
  { words: /^(?:(?:london|royal|metropolitan|city and) )*borough (?:council )?of /, kind: "council", tier: "local" },
  { words: /^(?:lb|rb) (?:of )?/, kind: "council", tier: "local" },
  { words: /^(?:city|district) (?:council )?of /, kind: null, tier: "local" },
  { words: /^county of /, kind: null },
  { words: /^nhs /, kind: "health" },
  { words: /^the /, kind: null },
];

/** A code in brackets: of the national statistics, of the health service, or three digits of the schools' register. */
const CODE = /^(?:[A-Z]\d{5,8}|R(?=[A-Z]*\d)[A-Z\d]{2,4}|\d{3})$/;

/** A code of the national statistics before a name: `E07000099 Oxmoor`. */
const CODE_BEFORE = /^[A-Z]\d{8}\s*[-–—:]?\s+(?=\p{L})/u;

/** Short forms of kinds of bodies, as they stand in brackets. */
const SHORT_KIND = /^(?:CC|[MCL]?BC|M?DC|UA|LA|LB|FRS|FRA|NHS)$/;

/** A body's name at the beginning of a title: words with capitals, up to one that says the kind of body. */
const IN_TITLE = new RegExp(
  String.raw`^(?:The )?(?:(?:London|Royal) Borough of (?:\p{Lu}[\p{L}’'-]+ ?)+` +
    String.raw`|(?:\p{Lu}[\p{L}’'-]+,? (?:(?:and|&|of|upon|on) )?){1,6}?` +
    String.raw`(?:Council|Constabulary|Police(?: Force| Service| Authority)?|NHS (?:Foundation )?Trust` +
    String.raw`|Fire (?:and|&) Rescue (?:Service|Authority)|(?:Combined|Unitary) Authority|Housing Association` +
    String.raw`|[MCL]?BC|M?DC|UA))(?![\p{L}-]| [Tt]ax\b| (?:[Hh]ousing|[Hh]omes)\b)`,
  "u",
);

/** Words of a title that are no part of a name. */
const NOT_NAMED = new RegExp(
  String.raw`\b(?:in|with|against|by|to|for|from|at|per|all|local|neighbourhood|confidence|satisfaction|complaints?` +
    String.raw`|crimes?|calls?|reports?|performance|measures?|indicators?|objectives?|priority|town|parish|full|our` +
    String.raw`|your|other|military|national|community|trust|service|corporate)\b`,
);

/** Whole names that begin like a kind of body, and are another place without it. */
const KEPT: ReadonlySet<string> = new Set(["london"]);

/**
 * Whether two names are of one organisation: they are the same words but for those that say what kind of body it is
 * (Police, County Council, NHS Trust), and where both say it, the kinds agree. A name that has words more of its own is
 * another's: what is near a place, or has it as a part, is not the place.
 *
 * @example
 * sameOrganisation("Thames Valley", "Thames Valley Police Authority") //=> true
 * sameOrganisation("Leicester Constabulary", "Leicester City Council") //=> false
 * sameOrganisation("Eastmere", "Eastmere Ambulance Service NHS Trust") //=> true
 * sameOrganisation("Bury", "Bury St Edmunds") //=> false
 */
export function sameOrganisation(name: string, other: string): boolean {
  const plain = plainLabel(name);
  return (plain !== "" && plain === plainLabel(other)) || isOf(bodyName(other))(name);
}

/**
 * Which of several different names is an organisation's: the one that is written the same but for case, punctuation
 * and `&`, else the only one that is the same organisation's. Null where none is, or where more than one could be.
 *
 * @example
 * organisationNamed(["Essex", "Devon & Cornwall"], "Devon and Cornwall Police") //=> "Devon & Cornwall"
 * organisationNamed(["Leicester City Council", "Leicester Constabulary"], "Leicester") //=> null
 * organisationNamed(["Durham", "County Durham"], "Durham County Council") //=> null
 */
export function organisationNamed(names: readonly string[], organisation: string): string | null {
  const plain = plainLabel(organisation);
  if (plain === "") return null;
  const exact = names.find((name) => plainLabel(name) === plain);
  if (exact !== undefined) return exact;
  const body = bodyName(organisation);
  const [only, ...more] = names.filter(isOf(body));
  return only === undefined || more.length > 0 || names.some(isCountyOf(body)) ? null : only;
}

/** Whether a name may be the county's of a place that the organisation is called after: `County Durham`. */
function isCountyOf(body: BodyName): (name: string) => boolean {
  const county = [`county ${body.own}`, `${body.own} county`];
  return (name) => {
    if (body.own === "" || body.tier === "local" || !plainLabel(name).includes(body.own)) return false;
    const other = bodyName(name);
    return county.includes(other.own) && agree(other, body);
  };
}

/** Nations and regions of official statistics, which are nobody's body and no measure's name. */
const NATION = new RegExp(
  String.raw`^(?:england|wales|scotland|northern ireland|england and wales|great britain|united kingdom|uk|gb` +
    String.raw`|north (?:east|west)|south (?:east|west)|(?:east|west) midlands|east of england` +
    String.raw`|yorkshire and (?:the )?humber)$`,
);

/** Nations alone, which a plan that names nobody is hardly for. */
const COUNTRY = /^(?:england|wales|scotland|northern ireland|england and wales|great britain|united kingdom|uk|gb)$/;

/** Whether a name is that of a nation, or of a region of official statistics: everybody's, or nobody's. */
export function isNation(name: string, regionsToo: boolean): boolean {
  const plain = plainLabel(name);
  return (regionsToo ? NATION : COUNTRY).test(plain);
}

/** Whether a name is plainly that of a body or an area, whatever it stands under. */
export function isPlainlyAreaOrBody(name: string): boolean {
  const { own, kinds } = bodyName(name);
  return own !== "" && (kinds.size > 0 || NATION.test(own));
}

/**
 * The body whose name a title begins with; null where it plainly begins with none.
 *
 * @example
 * bodyInTitle("Leicester City Council performance report") //=> "Leicester City Council"
 * bodyInTitle("Confidence in Police") //=> null
 */
export function bodyInTitle(title: string): string | null {
  const name = IN_TITLE.exec(title.trim())?.[0].trim();
  if (name === undefined) return null;
  const { own } = bodyName(name);
  return own === "" || NOT_NAMED.test(own) ? null : name;
}

function isOf(body: BodyName): (name: string) => boolean {
  return (name) => {
    // A long column has many names, and few have the words.
    if (body.own === "" || !plainLabel(name).includes(body.own)) return false;
    const other = bodyName(name);
    return other.own === body.own && agree(other, body);
  };
}

function agree(a: BodyName, b: BodyName): boolean {
  if (a.tier !== null && b.tier !== null && a.tier !== b.tier) return false;
  return a.kinds.size === 0 || b.kinds.size === 0 || [...a.kinds].some((kind) => b.kinds.has(kind));
}

function bodyName(name: string): BodyName {
  const kinds = new Set<Kind>();
  let tier: BodyName["tier"] = null;
  let own = plainLabel(withoutCode(name));
  const takeAway = (all: readonly KindWords[]): boolean => {
    const found = all.find(({ words, kind }) => {
      const rest = own.replace(words, "");
      // A region has more than the ambulance service that is called after it.
      return words.test(own) && !KEPT.has(rest) && !(kind === "ambulance" && NATION.test(rest));
    });
    if (found === undefined) return false;
    own = own.replace(found.words, "");
    if (found.kind !== null) kinds.add(found.kind);
    tier ??= found.tier ?? null;
    return true;
  };
  while (takeAway(AT_END) || takeAway(AT_START));
  // An ambulance trust is not the hospital's of the same name.
  if (kinds.has("ambulance")) kinds.delete("health");
  return { own, kinds, tier };
}

/**
 * A name without marks of notes, a code, a short kind or its own initials in brackets; what other brackets hold is part
 * of it.
 */
function withoutCode(printed: string): string {
  const name = cleanLabel(printed).label.replace(CODE_BEFORE, "");
  const bracketed = /^(.+?)\s*[([]([^()[\]]+)[)\]]\s*$/.exec(name);
  if (bracketed === null) return name;
  const [, before = "", within = ""] = bracketed;
  const text = within.trim();
  if (SHORT_KIND.test(text)) return `${before} ${text}`;
  return CODE.test(text) || isInitialsOf(text, before) ? before : name;
}
