import type { Plan } from "../../../domain/plan";
import type { Table } from "../../../read/source";
import { doubtOf } from "../../choose/assignRoles";
import type { ColumnClaim } from "../../claims/columnClaim";
import { readHeading } from "../../claims/readHeading";
import { organisationNamed } from "../../match/organisation";
import { plainLabel } from "../../match/plainLabel";
import { UK_PLACES } from "../../match/ukPlaces";
import { headingsOfAllRows } from "../../match/titleBody";
import type { Doubt } from "../../mapping";

/** What places of this country end in, and hardly another word: `Fenmarch`, `Tynebury`. */
const PLACE = new RegExp(
  String.raw`^\p{Lu}\p{Ll}{2,}(?:ham|ton|ford|bury|mouth|shire|field|wick|dale|worth|moor|marsh|march|stead` +
    String.raw`|chester|caster|cester|hampton|thorpe|combe|burgh|borough|minster|hurst|mere|pool|bridge|leigh|haven)$`,
  "u",
);
/** Words of a title that are about the report. */
const OF_REPORT = new RegExp(
  String.raw`^(?:the|a|and|for|in|of|our|all|key|corporate|council|overall|annual|quarterly|monthly|performance` +
    String.raw`|reports?|reporting|scorecard|dashboard|kpis?|indicators?|measures?|results?|figures|data|summary` +
    String.raw`|monitoring|pack|update|outturn|combined|joint|total|area|district|quarter|month|year|period|\d+)$`,
);
/** Words beside a name that make it a part of it, or more than it. */
const BESIDE = /^(?:north|south|east|west|central|upper|lower|inner|outer|greater|northern|southern|eastern|western)$/;
const JOINED = /\s(?:and|&|\+|with)\s/i;
const TITLE_WORDS = 8;

/**
 * Asks about a table whose title, sheet or headings between rows name a place that is not the plan's, with nothing but
 * words for the report beside it, or more than the plan's: `Fenmarch: quarter 3 scorecard`, `Oxmoor North`, `Oxmoor and
 * Fenmarch combined`. So it is where only the file's name does. Not where the plan knows the word, nor where a column
 * says whose each row is.
 */
export function otherPlaceDoubts(table: Table, claims: readonly ColumnClaim[], plan: Plan): Doubt[] {
  const { organisation } = plan;
  if (organisation === "" || claims.some(({ role }) => role === "organisation")) return [];
  const from = table.turned?.from ?? table;
  const known = knownWords(plan, from);
  const headings = headingsOfAllRows(from).map(({ text }) => text);
  const isOwn = (text: string): boolean => organisationNamed([text], organisation) !== null;
  const over = [...from.titles.map(({ text }) => text), from.sheet, ...(headings.some(isOwn) ? [] : headings)];
  for (const text of over) {
    const place = otherPlaceIn(text, plan, known);
    if (place === null) continue;
    const names = place === text.trim() ? "" : `, which names “${place}”`;
    const question =
      `“${text.trim()}” stands over it${names}. Are its figures those of ${organisation}? If not, ` +
      "leave the table out.";
    return [doubtOf(table, null, question)];
  }
  const file = from.file.replace(/\.[a-z\d]+$/i, "").replace(/[_.]|(?<=\p{L})-(?=\p{L})/gu, " ");
  const inName = otherPlaceIn(file, plan, known);
  if (inName === null) return [];
  const question =
    `The file is called “${from.file}”, which names “${inName}”. Are its figures those of ${organisation}? If not, ` +
    "leave the table out.";
  return [doubtOf(table, null, question)];
}

/** The place that a title names and the plan does not, or the plan's own with more beside it; null for none. */
function otherPlaceIn(text: string, { organisation, year }: Plan, known: ReadonlySet<string>): string | null {
  const words = readHeading(text, year)
    .rest.split(/[^\p{L}\p{N}&+’'-]+/u)
    .filter((word) => word !== "" && word !== "-");
  if (words.length === 0 || words.length > TITLE_WORDS) return null;
  const own = new Set(plainLabel(organisation).split(" "));
  const isOwnWord = (word: string): boolean => own.has(plainLabel(word));
  const places = words.filter((word) => isPlace(word) && !known.has(plainLabel(word)));
  const rest = words.filter((word) => !places.includes(word) && !isOwnWord(word));
  const isReport = (word: string): boolean => OF_REPORT.test(plainLabel(word)) || word === "&" || word === "+";
  const named = PLACE_OF_OWN.find((pattern) => pattern(words, isOwnWord));
  if (named !== undefined && rest.every((word) => isReport(word) || BESIDE.test(plainLabel(word)))) return text.trim();
  const [first] = places;
  if (first === undefined) return null;
  if (JOINED.test(text) && rest.every((word) => isReport(word) || /^\p{Lu}/u.test(word))) return text.trim();
  return rest.every(isReport) && !words.some(isOwnWord) ? first : null;
}

function isPlace(word: string): boolean {
  return PLACE.test(word) || (/^\p{Lu}/u.test(word) && UK_PLACES.has(plainLabel(word)));
}

/** Ways in which words beside the plan's own place make it another: a point of the compass before or behind it. */
const PLACE_OF_OWN: readonly ((words: readonly string[], isOwn: (word: string) => boolean) => boolean)[] = [
  (words, isOwn) => words.some((word, at) => isBeside(word, isOwn) && isOwnName(words[at - 1], isOwn)),
  (words, isOwn) => words.some((word, at) => isBeside(word, isOwn) && isOwnName(words[at + 1], isOwn)),
];

/** Whether a word is a point of the compass that the organisation's own name does not have: `South East Coast`. */
function isBeside(word: string, isOwn: (word: string) => boolean): boolean {
  return BESIDE.test(plainLabel(word)) && !isOwn(word);
}

/** Whether a word is of the organisation's name, and no word for its kind. */
function isOwnName(word: string | undefined, isOwn: (word: string) => boolean): boolean {
  return word !== undefined && isOwn(word) && !OF_REPORT.test(plainLabel(word));
}

/** The words that the plan and the table's own rows and headings use. */
function knownWords({ title, organisation, objectives, measures }: Plan, { columns }: Table): ReadonlySet<string> {
  const texts = [
    title,
    organisation,
    ...objectives.map(({ name }) => name),
    ...measures.flatMap(({ name, aliases, objective, service }) => [name, ...aliases, objective, service]),
    ...columns.map(({ header }) => header),
  ];
  return new Set(texts.flatMap((text) => plainLabel(text).split(" ")));
}
