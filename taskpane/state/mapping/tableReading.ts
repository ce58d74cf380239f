import type { Mapping, MappedExtract, Plan, SavedTable, Table, TableShape } from "../../../src/index";
import {
  headerReasonWords,
  headerRowsText,
  headerSpan,
  isOfRowsAlone,
  HEADER_ROWS,
  mappingNotFollowed,
  organisationNamed,
  organisationsNamed,
  printed,
} from "../../../src/index";

/** What a person says of how a table is read: its rows of headings, its shape, or whose figures are meant. */
export type ReadingSaid =
  { readonly headerRows: string } | { readonly shape: TableShape } | { readonly organisation: string };

/** How a table is read, and why. */
export interface TableReading {
  /** Which rows are its headings, as `headerRows` of a mapping file gives them. */
  readonly headerRows: string;
  /** A sentence about them: `Row 2 is the header because ...` */
  readonly headerWords: string;
  readonly shape: TableShape;
  /** Whose figures are read; null where it names nobody, or where nobody says whose are meant. */
  readonly organisation: string | null;
  /** Every area or organisation that it names. */
  readonly organisations: readonly string[];
  /** What a person said of it and what cannot be followed, a sentence each. */
  readonly notFollowed: readonly string[];
  /** Whether it is used and can be read in two ways, so that its figures are Not rated until a person says which. */
  readonly asksHeader: boolean;
  /** Why it may be read wrongly, in a sentence; null where nothing says so. */
  readonly doubt: string | null;
}

const HEADER_UNCLEAR = "It can be read in two ways. Say which rows are its headings.";
const NOTHING_KNOWN = "Nothing in it is known from the plan. It may be read wrongly.";

/** How each table of an extract is read. */
export function tableReadings({ tables, mapping, findings }: MappedExtract, plan: Plan): TableReading[] {
  const isNothingUsed = mapping.tables.every(({ holds }) => holds === "nothing");
  return tables.map((table, index) => {
    const inSheet = printed(table);
    const { headerReason, headerRows, range } = inSheet;
    const organisations = organisationsNamed(table, mapping.tables[index] ?? { columns: [] });
    const notFollowed = findings
      .filter((finding) => finding.code === "mappingNotFollowed")
      .filter(({ at }) => at?.sheet === table.sheet && at.row === range.top)
      .map((finding) => mappingNotFollowed.sentence(finding));
    const isHeaderUnclear = headerReason.by === "evidence" && headerReason.or !== null;
    const doubt = isHeaderUnclear ? HEADER_UNCLEAR : isNothingUsed ? NOTHING_KNOWN : null;
    return {
      headerRows: headerRowsText(inSheet),
      headerWords: sentence(headerReasonWords(headerReason, headerRows, range.top)),
      shape: table.turned?.shape ?? "measuresDown",
      organisation: organisationOf(table, mapping.tables[index], organisations, plan),
      organisations,
      notFollowed,
      asksHeader: isHeaderUnclear && mapping.tables[index]?.holds !== "nothing",
      doubt,
    };
  });
}

function organisationOf(
  table: Table,
  mapping: Mapping["tables"][number] | undefined,
  organisations: readonly string[],
  plan: Plan,
): string | null {
  if (table.turned !== undefined && !isOfRowsAlone(table.turned.shape)) return table.turned.organisation;
  return organisationNamed(organisations, mapping?.organisation ?? plan.organisation);
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** What a person says of a table in place of what it was taken for. What its columns hold is then proposed anew. */
export function saidAnew(said: ReadingSaid, layoutAsFound: () => string): Partial<SavedTable> {
  if ("organisation" in said) return said;
  const anew = { holds: "measures" as const, columns: [] };
  // Other headings may be those of a table in another shape.
  return "shape" in said
    ? { ...anew, ...said }
    : { ...anew, ...rowsSaid(said.headerRows), shape: null, fingerprint: layoutAsFound() };
}

function rowsSaid(headerRows: string): Pick<SavedTable, "headerRows" | "byHeaderRows" | "confirmedRows"> {
  return { headerRows, byHeaderRows: false, confirmedRows: headerRows };
}

/** Rows of headings as a person types them, and why they cannot be those of a table; null where they can. */
export interface TypedRows {
  /** As `headerRows` of a mapping file gives them. */
  readonly headerRows: string;
  readonly fault: string | null;
}

/**
 * Reads rows of headings as typed, such as `2`, `rows 2 to 3` or `2–3`.
 *
 * @param last The table's last row, as the sheet numbers it.
 * @example
 * readTypedRows("Rows 2 to 3", 9) //=> {"headerRows":"2-3","fault":null}
 * readTypedRows("9", 9).fault //=> "Rows of headings stand above other rows of the table, which ends in row 9."
 */
export function readTypedRows(text: string, last: number): TypedRows {
  const headerRows = text
    .trim()
    .toLowerCase()
    .replace(/^rows?\s+/, "")
    .replace(/\s*(?:-|–|\bto\b)\s*/, "-");
  if (!HEADER_ROWS.test(headerRows))
    return { headerRows, fault: "Write the rows of the sheet like 2, or 2-3, or none." };
  return headerSpan(headerRows, 0).bottom + 1 < last
    ? { headerRows, fault: null }
    : { headerRows, fault: `Rows of headings stand above other rows of the table, which ends in row ${last}.` };
}
