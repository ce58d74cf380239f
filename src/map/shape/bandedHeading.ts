import type { YearStart } from "../../domain/time/year";
import type { Column, Table } from "../../read/source";
import { readHeading } from "../claims/readHeading";
import { figuresInTitle } from "../claims/titleFigures";
import { matchesOf } from "../headings/headingMatches";
import { CERTAIN } from "../match/certainty";
import { narrows, partInTitle } from "../match/narrowingWords";
import { isPlainlyAreaOrBody } from "../match/organisation";
import { isPartWords } from "../match/partWords";
import { plainLabel } from "../match/plainLabel";
import { isPartName } from "../match/wholeName";

/** Words of a band that say nothing of what its figures are of. */
const LITTLE = /^(?:the|and|for|all|with|than|greater|more|less|fewer|over|within|total|number|by)$/;
/** Shorter words are of no account. */
const WORD_CHARS = 3;

/**
 * The words of a heading's lowest row, where the band over them says nothing that these and the titles of the table do
 * not say: `Total attendances` under `A&E attendances`, in a table called `A&E attendances and admissions`. Null where
 * the band may say more (an area, a time, another figure, some of the people), or another column ends in the words.
 */
export function ownHeading(column: Column, { columns, titles, sheet }: Table, year: YearStart): string | null {
  const { header, own } = column;
  if (own === undefined || !header.endsWith(own)) return null;
  const plain = plainLabel(own);
  if (columns.some((other) => other !== column && plainLabel(other.own ?? other.header) === plain)) return null;
  const band = header.slice(0, -own.length).trim();
  const { when, span } = readHeading(band, year);
  if (when.kind !== "unsaid" || span !== null || figuresInTitle(band, year) !== null) return null;
  if (isPlainlyAreaOrBody(band) || isPartName(band) || isPartWords(band) || narrows(band)) return null;
  if (partInTitle(band) !== null || matchesOf(band).some(({ score }) => score >= CERTAIN)) return null;
  const inOwn = new Set(plain.split(" "));
  const said = new Set(plainLabel([own, sheet, ...titles.map(({ text }) => text)].join(" ")).split(" "));
  const words = plainLabel(band).split(" ");
  const adds = words.some((word) =>
    /\d/.test(word) ? !inOwn.has(word) : word.length >= WORD_CHARS && !LITTLE.test(word) && !said.has(word),
  );
  return adds ? null : own;
}
