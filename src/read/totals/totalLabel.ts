import { cleanLabel } from "../cells/cleanLabel";

/**
 * What the label of a row says of its being a total:
 * - `total`: it is one, whatever its figures (`Total`, `Grand total`, `TOTAL` in each label cell);
 * - `ending`: it ends in the word (`East total`), as totals and some measures do;
 * - `likely`: it is like a total's (`Total recorded crime`, `All forces`, no label at all);
 * - `net`: what is left of a sum when another is taken off (`Net cost`): a sum where the other is printed with a minus;
 * - `allBodies`: it is all areas or bodies of a kind (`All forces`), whether their figures are added or averaged;
 * - `country`: it is a country's name and no more (`England`), among whose parts it may stand;
 * - `union`: the same of several countries (`England and Wales`);
 * - `unionWithout`: the same of one or several countries without a part (`England (excluding London)`);
 * - `wideArea`: its area code is that of a country or a region;
 * - `average`: a mean or the like of the other rows, which is no sum;
 * - `ofWhich`: a part of the row above, counted in that row already;
 * - `plain`: nothing.
 */
export type TotalLabel =
  | "total"
  | "ending"
  | "likely"
  | "allBodies"
  | "net"
  | "country"
  | "union"
  | "unionWithout"
  | "wideArea"
  | "average"
  | "ofWhich"
  | "plain";

/** Longer words are a sentence, not the label of a total. */
const LABEL_CHARS = 80;

const EXACTLY_TOTAL = /^(?:grand |overall |sub[- ]?)?totals?:?$/i;
const ENDS_AS_TOTAL = /\btotals?:?$/i;
const LIKELY = /\b(?:sub[- ]?)?totals?\b|^all\b|\ball$|\(all\b|\boverall\b|\bcombined\b|^whole\b/i;
const BODIES = String.raw`areas|forces|authorities|councils|districts|regions|counties|boroughs|wards|trusts|providers`;
const ALL_BODIES = new RegExp(
  String.raw`^all (?:the )?(?:(?:police|local|force|english|nhs|fire|unitary|county|london) ){0,2}` +
    String.raw`(?:${BODIES}|hospitals|schools|sites|organisations)$`,
  "i",
);
const NET = /^(?:net|balance|surplus|deficit|profit|remaining|remainder|difference)\b/i;
const COUNTRY = String.raw`(?:england|wales|scotland|northern ireland|great britain|united kingdom|uk|gb)`;
const COUNTRIES = new RegExp(String.raw`^${COUNTRY}(?:(?:, | and | & |, and )${COUNTRY})*(?: \([^()]*\))?:?$`, "i");
const UNION = /\band\b|[,&]|^(?:great britain|united kingdom|uk|gb)\b/i;
const WITHOUT_PART = /\((?:excluding|excl\.?|without|not including)\s/i;
const AVERAGE = new RegExp(
  String.raw`^(?:(?:the|national|overall|regional|region|county|force|group|peer|area|family|weighted|all|unitary` +
    String.raw`|district|borough|council|authority|trust|provider|school|statistical|nearest|neighbours?|cipfa|london` +
    String.raw`|met(?:ropolitan)?|shire|similar|most|${COUNTRY}) )*` +
    String.raw`(?:average|mean|median)$|^(?:average|mean|median) (?:of|for|across) (?:all|the)\b`,
  "i",
);
const OF_WHICH = /^[-–—•\s]*(?:\(?of (?:which|whom)|including|incl\.)(?![\p{L}\p{N}])/iu;
/** A code beside the label: `R1`, `-`. */
const CODE = /^(?:-|[A-Z]{0,3}\d[\dA-Z]*)$/;
/**
 * Area codes of countries and regions. Source: ONS, Register of Geographic Codes (K02 to K05, E92, W92, S92, N92, E12).
 */
const WIDE_AREA = /^(?:K0[2-5]|[EWSN]92|E12)0{3,5}\d{1,3}$/;

/** A first look, so that most rows of a long table cost no more than that. */
const WORTH_READING = new RegExp(
  String.raw`total|^all\b|\ball$|\(all\b|overall|combined|^whole\b|average|mean|median|of wh|incl` +
    String.raw`|^(?:net|balance|surplus|deficit|profit|remain|difference)|^${COUNTRY}\b|^[EWSNK]\d\d0`,
  "i",
);

/**
 * What the words of a row say of its being a total.
 *
 * @param labels The cells of the row in which a name may stand, from the left; blank ones are `""`.
 * @example
 * totalLabel(["Grand total"]) //=> "total"
 * totalLabel(["", ""]) //=> "likely"
 * totalLabel(["UK Space Agency"]) //=> "plain"
 */
export function totalLabel(labels: readonly string[]): TotalLabel {
  const texts = labels.filter((text) => text !== "");
  if (texts.length === 0) return "likely";
  if (!texts.some((text) => text.length <= LABEL_CHARS && WORTH_READING.test(text))) return "plain";
  const words = texts.filter((text) => text.length <= LABEL_CHARS).map((text) => cleanLabel(text).label);
  const [first = "", second = ""] = words;
  if (OF_WHICH.test(first)) return "ofWhich";
  if (EXACTLY_TOTAL.test(first) || (EXACTLY_TOTAL.test(second) && CODE.test(first))) return "total";
  if (words.some((label) => AVERAGE.test(label))) return "average";
  if (words.some((label) => ENDS_AS_TOTAL.test(label))) return "ending";
  const country = words.find((label) => COUNTRIES.test(label));
  if (country !== undefined)
    return WITHOUT_PART.test(country) ? "unionWithout" : UNION.test(country) ? "union" : "country";
  // Beside a measure's name, `All wards` is the row of that measure.
  if (ALL_BODIES.test(first) || (ALL_BODIES.test(second) && CODE.test(first))) return "allBodies";
  if (words.some((label) => LIKELY.test(label))) return "likely";
  if (words.some((label) => NET.test(label))) return "net";
  return words.some((label) => WIDE_AREA.test(label)) ? "wideArea" : "plain";
}

/**
 * The area code of a country or a region among the labels of a row; `""` where there is none.
 *
 * @example
 * wideAreaCode(["E12000007", "London"]) //=> "E12000007"
 * wideAreaCode(["E23000008", "Durham"]) //=> ""
 */
export function wideAreaCode(labels: readonly string[]): string {
  return labels.find((text) => WIDE_AREA.test(text)) ?? "";
}

/** Whether words name one country or several. */
export function isCountry(label: TotalLabel): boolean {
  return label === "country" || label === "union" || label === "unionWithout";
}

/** Whether the sum of the rows next to it is looked for by its words. */
export function mayBeSum(label: TotalLabel): boolean {
  return label !== "plain" && label !== "average" && label !== "ofWhich";
}

/** Whether its words name a total of what it naturally follows or heads, and no other rows. */
export function isNamedTotal(label: TotalLabel): boolean {
  return mayBeSum(label) && !isCountry(label) && label !== "wideArea";
}

/** Whether a heading over rows says that they are parts of what stands above it: `Of which:`. */
export function headsParts(label: string): boolean {
  return label.length <= LABEL_CHARS && OF_WHICH.test(label.trim());
}
