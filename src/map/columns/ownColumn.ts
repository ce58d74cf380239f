import type { Plan } from "../../domain/plan";
import { cleanLabel } from "../../read/cells/cleanLabel";
import type { Table } from "../../read/source";
import { headerOf } from "./recogniseTable";
import { isFigures, type Candidate } from "./candidate";
import { isCodes } from "./numbering";
import { CERTAIN } from "../match/certainty";
import { sameOrganisation } from "../match/organisation";
import { isOthersName } from "../match/othersName";
import { plainLabel } from "../match/plainLabel";
import { isPartName } from "../match/wholeName";

/** What a body calls itself in its own tables, by words in its name. */
const OWN_WORDS: readonly (readonly [words: RegExp, name: RegExp])[] = [
  [/^(?:the )?force(?: (?:wide|total|overall))?$/, /\b(?:police|constabulary)\b/],
  [/^(?:the |our )?council(?: (?:wide|total|overall))?$/, /\bcouncil\b/],
  [/^(?:the |our )?trust(?: (?:wide|total|overall))?$/, /\b(?:nhs|trust)\b/],
];

/** What a body is compared with, where its own name heads the column beside it. */
const BESIDE_OWN = /^(?:group |peer |sector )?(?:averages?|means?|medians?|benchmarks?|(?:top|upper|lower) quartile)$/;

/**
 * The column of figures that is headed by the plan's organisation, in a table whose rows name measures and that has no
 * other actual: `Oxmoor` beside `England average` and `Target`, `Force` beside `North` and `South`. Null where another
 * column may be the actual: `Oxmoor` beside `Fen` may be a town of Oxmoor City Council.
 *
 * @param candidates What is known of the columns already.
 */
export function ownColumn(table: Table, candidates: readonly Candidate[], { organisation }: Plan): number | null {
  if (organisation === "") return null;
  const sure = candidates.filter(({ score, role }) => score >= CERTAIN && role !== "organisation");
  // `Last year` is a time first, and as such could be an actual.
  const known = sure.filter(({ column, score }) => !sure.some((one) => one.column === column && one.score > score));
  if (known.some(({ role }) => role === "actual")) return null;
  const open = [...table.columns.keys()].filter(
    (column) =>
      isFigures(table.columns[column]) &&
      !isCodes(table, column) &&
      !known.some((candidate) => candidate.column === column),
  );
  const nameOf = (column: number): string => cleanLabel(headerOf(table, column)).label;
  const isNamed = (column: number): boolean => sameOrganisation(nameOf(column), organisation);
  const isOwn = (column: number): boolean => isNamed(column) || isOwnWord(nameOf(column), organisation);
  const [own, ...more] = open.filter(isOwn);
  if (own === undefined || more.length > 0) return null;
  const isBeside = (name: string): boolean =>
    isOthersName(name, true) || BESIDE_OWN.test(plainLabel(name)) || (!isNamed(own) && isPartName(name));
  return open.every((column) => column === own || isBeside(nameOf(column))) ? own : null;
}

/** Whether a name is what an organisation of this kind calls itself: `Force` where the plan is Fenshire Police’s. */
function isOwnWord(name: string, organisation: string): boolean {
  return OWN_WORDS.some(([words, body]) => words.test(plainLabel(name)) && body.test(plainLabel(organisation)));
}
