import { readValue } from "../../../read/cells/readValue";
import type { TableRow } from "../../../read/source";
import type { TableReader } from "../../rows/tableReader";
import type { DraftRow } from "./draftItems";

/** Names of figures that never add up over the year. */
const NEVER_ADDED =
  /\b(?:rates?|ratio|index|average|mean|median|score|per|proportion|headcount|balance|backlog|outstanding)\b/i;
/** What there is at one time; a word for what happens beside it says something else: `Arrears collected`. */
const AT_ONE_TIME = new RegExp(
  String.raw`\b(?:on roll|in post|reserves|arrears|caseload|occupied|in progress|in care|looked after` +
    String.raw`|(?:people|patients|households|pupils|applicants|adults|children) waiting|waiting list` +
    String.raw`|on (?:the )?(?:list|register|books)|in (?:temporary|emergency) accommodation` +
    String.raw`|(?:at|as at|at the) (?:(?:quarter|month|year|period)[\s-]?)?end|snapshot)\b`,
  "i",
);
const HAPPENS = /\b(?:[a-z]{2,}ed|made|sold|let|built|lost|spent|new|held|given|taken|left|leavers|starters|starts)\b/i;
/** Things that happen, each once, and nothing else: `New referrals`, `Homes built`, `Evictions`. */
const EVENTS = new RegExp(
  String.raw`^(?:(?:the )?(?:total )?(?:number|no\.?) of )?(?:new [a-z]+|(?:[a-z&'’-]+ ){1,4}(?:received|reported` +
    String.raw`|recorded|made|issued|completed|built|sold|let|collected|investigated|resolved|delivered|lost|spent)` +
    String.raw`|offences|crimes|burglaries|robberies|thefts|assaults|arrests|collisions|evictions|exclusions` +
    String.raw`|suspensions|admissions|discharges|attendances|fires|deaths|births|fly-?tips|falls)(?:\s*\(£\))?$`,
  "i",
);
/** Words by which figures are for more than their period, or are no plain count of it. */
const NOT_PLAIN = /\b(?:cumulative|ytd|to date|rolling|not|never|yet|net|change|older|over|under|within|open|due)\b/i;

/**
 * How a drafted measure's figures make up the year, where its name makes that certain. What there is at one time is
 * never added up. Things that happen are, and their figures are of their own period where one is below the one before:
 * a count to date cannot fall. Else it is left for a person to say.
 */
export function aggregationOf(name: string, reader: TableReader, row: TableRow): DraftRow {
  const isLevel = AT_ONE_TIME.test(name) && !HAPPENS.test(name.replace(AT_ONE_TIME, " "));
  if (NEVER_ADDED.test(name) || isLevel) return { Aggregation: "latest" };
  const isEvent = EVENTS.test(name.trim()) && !NOT_PLAIN.test(name);
  return isEvent && falls(reader, row) ? { Aggregation: "sum", Figures: "in period" } : {};
}

/** Whether one of a row's figures for parts of the year is below the one before it. */
function falls(reader: TableReader, row: TableRow): boolean {
  const numbers = reader.cells(row, "actual").flatMap(({ cell }) => {
    const read = readValue(cell);
    return read.kind === "number" && !read.percent ? [read.number] : [];
  });
  return numbers.some((number, place) => number < (numbers[place - 1] ?? number));
}
