import { isNation } from "./organisation";
import { plainLabel } from "./plainLabel";

/** Words that say what the figures of many bodies were made to: one of theirs is nobody's own. */
const MEAN = "(?:averages?|means?|medians?|benchmarks?|totals?)";
const BODIES = "(?:local )?(?:authorities|councils|forces|trusts|boroughs|districts|counties|services|providers)";

/** Names of figures that are made of other bodies' figures, in plain form. */
const MADE_OF_OTHERS: readonly RegExp[] = [
  new RegExp(`^(?:national|regional|english|welsh|scottish|uk|sector|peer|comparator|cipfa|group)(?: group)? ${MEAN}$`),
  new RegExp(`^(?:all )?(?:english|welsh|scottish|uk|other|similar|most similar|neighbouring) ${BODIES}(?: ${MEAN})?$`),
  new RegExp(`^(?:cipfa )?(?:statistical|nearest) neighbours?(?: group)?(?: ${MEAN})?$`),
  new RegExp(`^(?:family|peer|comparator|most similar|benchmark(?:ing)?) (?:group|family|force)(?: ${MEAN})?$`),
  /^(?:national|comparators?|benchmark(?:s|ing)?(?: data)?|peers|(?:our )?neighbours?)$/,
];
/** `Median of our peer group`: what follows are other bodies. */
const MEAN_OF = new RegExp(`^${MEAN} (?:of|for|across|among|amongst) (?:(?:the|our|all) )*(?<of>.+)$`);

/** Words of a title that say nothing of whose the figures are. */
const OF_REPORT = new RegExp(
  String.raw`\b(?:the|figures?|data|results?|summary|report|performance|table|dashboard|scorecard|for|in|only|overall` +
    String.raw`|q[1-4]|quarter|year|annual|(?:19|20)\d\d|\d{1,2}|to|` +
    String.raw`january|february|march|april|may|june|july|august|september|october|november|december)\b`,
  "g",
);

/**
 * Whether a name says that the figures are a nation's or made of other bodies' figures: `England`, `National average`,
 * `All English authorities`, `Family group median`. A name that says more is about something else.
 *
 * @param regionsToo Whether regions of official statistics count: not where nobody says who the plan is for.
 * @example
 * isOthersName("England summary 2024/25", true) //=> true
 * isOthersName("National indicators", true) //=> false
 */
export function isOthersName(name: string, regionsToo: boolean): boolean {
  const plain = plainLabel(name);
  if (plain === "") return false;
  const of = MEAN_OF.exec(plain)?.groups?.["of"];
  if (of !== undefined && isOthersName(of, regionsToo)) return true;
  return [plain, plain.replace(OF_REPORT, " ").replace(/\s+/g, " ").trim()].some(
    (words) =>
      words !== "" &&
      (isNation(words, regionsToo) ||
        isNation(words.replace(new RegExp(` ${MEAN}$`), ""), regionsToo) ||
        MADE_OF_OTHERS.some((made) => made.test(words))),
  );
}
