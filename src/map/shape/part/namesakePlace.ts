import { listOf } from "../../../domain/listOf";
import { cellIn, type Table } from "../../../read/source";
import { totalLabel } from "../../../read/totals/totalLabel";
import { doubtOf } from "../../choose/assignRoles";
import type { ColumnClaim } from "../../claims/columnClaim";
import { headerOf } from "../../columns/recogniseTable";
import { couldBeAreas } from "../../headings/areaHeading";
import { areaScope } from "../../headings/areaScope";
import { isBodyHeading } from "../../headings/bodyHeading";
import { matchHeader } from "../../headings/matchHeader";
import { ROLE_WORDINGS } from "../../headings/roleWordings";
import { CERTAIN } from "../../match/certainty";
import type { Doubt } from "../../mapping";
import { isNation, isPlainlyAreaOrBody, sameOrganisation } from "../../match/organisation";
import { plainLabel } from "../../match/plainLabel";
import { isWholeBody } from "../../match/wholeName";

/** How narrow, by {@link areaScope}, the area of a body is at most: a town or a ward lies in one. */
const DISTRICT = 3;
/** Headings of areas, places or names of which nothing says whether they are bodies or parts of one. */
const EITHER = new RegExp(
  String.raw`^(?:(?:geographic(?:al)? )?area|place|geog(?:raphy)?|location|name|partnership|[ul]tla` +
    String.raw`|(?:lower|upper) tier.*)(?: name)?$`,
);
const EMERGENCY_SERVICE = /^(?:fire|fire and rescue|ambulance|police) services?(?: name)?$/;
/** What a total’s label says where its rows may be the parts of one body. */
const WHOLES: ReadonlySet<string> = new Set(["total", "ending", "allBodies"]);
/** Rows looked through. */
const LOOK_ROWS = 1000;

/** A place called as the organisation is, the heading over it, and its column’s names where one is of the whole. */
interface Namesake {
  readonly name: string;
  readonly heading: string;
  /** Every name of the column, where one of them is that of the whole; else none. */
  readonly names: readonly string[];
}

/**
 * The place or team whose bare name is the organisation’s, where nothing says that bodies stand in its column: it is
 * hardly the whole body. Under `Council` or `District` it is the body; under `Area`, or in a corner without words, it
 * is where no row is of the whole (`Overall`). Null as well where the name has a word for a body, or that of the
 * heading (`Abbey School`), or is the plan’s own to the letter under a heading of areas or with no row of the whole.
 *
 * @example
 * // `Oxmoor`, `Fen` and `Overall` under `Team`, for Oxmoor City Council, gives Oxmoor
 */
function namesakePlace(table: Table, claims: readonly ColumnClaim[], organisation: string): Namesake | null {
  const column = organisation === "" ? null : ownColumn(table, claims);
  if (column === null) return null;
  const from = table.turned?.from ?? table;
  const heading = headerOf(from, column);
  const names = namesIn(from, column);
  const own = table.turned?.organisation;
  const name = names.find((one) => (own == null || one === own) && sameOrganisation(one, organisation));
  if (name === undefined || isPlainlyAreaOrBody(name) || isOfBodies(heading, organisation)) return null;
  const whole = names.some((one) => !isAllBodies(one) && (isWholeBody(one) || WHOLES.has(totalLabel([one]))));
  const isOwn = plainLabel(name) === plainLabel(organisation);
  if (isOwn && (!whole || couldBeAreas(heading) || EITHER.test(plainLabel(heading)))) return null;
  if (!whole && areBodies(heading, names, name)) return null;
  return { name, heading, names: whole ? names : [] };
}

/**
 * Asks whether a part that is called as the organisation is, is the whole, or which row is where one may be; null where
 * there is no such part.
 */
export function namesakeDoubt(table: Table, claims: readonly ColumnClaim[], organisation: string): Doubt | null {
  const place = namesakePlace(table, claims, organisation);
  if (place === null) return null;
  const { name, heading, names } = place;
  const where = heading.trim() === "" ? "" : ` (“${heading}”)`;
  if (names.length > 0) {
    const which = `It is about ${listOf(names)}${where}. Which of these is to be reported?`;
    return { ...doubtOf(table, heading, which), organisations: names };
  }
  const question =
    `It gives figures of a place called ${name}${where}. Are they those of the whole organisation? ` +
    "If not, leave the table out.";
  return doubtOf(table, heading, question);
}

/** The column of the sheet that names whose the rows are; null where none does. */
function ownColumn({ rows, turned }: Table, claims: readonly ColumnClaim[]): number | null {
  const own = claims.findIndex(({ role }) => role === "organisation");
  if (own < 0) return null;
  if (turned === undefined) return own;
  // Where areas stand in the headings, no column has their names.
  if (turned.shape === "measuresDownAreasAcross" || turned.shape === "periodsDownAreasAcross") return null;
  return rows.find(({ kind }) => kind !== "section")?.origin?.(own).column ?? null;
}

function namesIn({ rows }: Table, column: number): string[] {
  const texts = rows
    .slice(0, LOOK_ROWS)
    .map((row) => (row.kind === "section" ? "" : (cellIn(row, column)?.text.trim() ?? "")));
  return [...new Set(texts)].filter((text) => text !== "");
}

/** Whether a heading is one of bodies, or of the kind that the organisation is itself. */
function isOfBodies(heading: string, organisation: string): boolean {
  const plain = plainLabel(heading);
  const scope = plain === "town" ? null : areaScope(heading);
  const kind = plain.replace(/ name$/, "");
  return (
    isBodyHeading(heading) ||
    EMERGENCY_SERVICE.test(plain) ||
    matchHeader(heading, ROLE_WORDINGS).some(({ role, score }) => role === "organisation" && score >= CERTAIN) ||
    (scope !== null && scope <= DISTRICT) ||
    (kind !== "" && plainLabel(organisation).includes(kind))
  );
}

/** `All providers`: a total of bodies, of which the organisation is one. */
function isAllBodies(name: string): boolean {
  return /^all\b.*s$/i.test(name) && isBodyHeading(name);
}

/** Whether the rows beside one are of bodies: their names say so or, where the heading leaves it open, it may be. */
function areBodies(heading: string, names: readonly string[], own: string): boolean {
  const others = names.filter((name) => name !== own);
  const plain = plainLabel(heading);
  if (EITHER.test(plain)) return true;
  if (others.some((name) => isAllBodies(name) || (isPlainlyAreaOrBody(name) && !isNation(name, true)))) return true;
  // A corner without a word, or with the words of a title, heads whatever stands below it.
  const isCorner = plain === "" || /\d/.test(plain) || plain.split(" ").length > 3;
  return isCorner && (others.length === 0 || others.some((name) => isNation(name, true)));
}
