import type { ColumnRole, Doubt, Mapping, TableMapping } from "../../../src/index";
import { matchHeader, ROLE_NAMES, ROLE_WORDINGS } from "../../../src/index";
import { kindOf } from "../kindOf";

/** One of the answers to a question: which column then holds what. */
export interface Answer {
  readonly key: string;
  readonly label: string;
  readonly column: number;
  readonly role: ColumnRole | null;
}

/** Something only a person can tell, asked before the mapping is used. */
export interface Question {
  /** The same for the same question about the same table at every asking. */
  readonly key: string;
  /** Number of the table in the extract, from 0. */
  readonly table: number;
  readonly sentence: string;
  readonly answers: readonly Answer[];
}

/** The questions that a mapping was proposed with, as they stand before any is answered. */
export function questionsProposed(mapping: Mapping): Question[] {
  return mapping.tables.flatMap((table, index) =>
    mapping.doubts
      .filter((doubt) => doubt.table.sheet === table.sheet && doubt.table.address === table.address)
      // A doubt about a whole table is a missing column. It is asked about until somebody names that column.
      .flatMap((doubt) => (doubt.header === null ? [] : [askColumn(doubt, doubt.header, table, index)])),
  );
}

/** A doubt about one column: is it this role, or (where another column has that role) which of the two is it? */
function askColumn(doubt: Doubt, header: string, table: TableMapping, index: number): Question {
  const columns = table.columns.flatMap((choice, column) => (choice.header === header ? [column] : []));
  const guessed = columns.find((column) => table.columns[column]?.claim.role !== null);
  // Of two columns with one heading the first was given the role, so the later one is in doubt.
  const doubted = columns.findLast((column) => table.columns[column]?.claim.role === null);
  const rival = doubted === undefined ? null : rivalOf(header, table, doubted);
  const key = `${placeKeyOf(table)}/${columns.join()}/${doubt.question}`;
  if (doubted !== undefined && rival !== null) {
    const pair = [rival.column, doubted].sort((a, b) => a - b);
    return {
      key,
      table: index,
      sentence: doubt.question,
      answers: pair.map((column) => ({
        key: `column-${column}`,
        label: columnLabel(table, column),
        column,
        role: rival.role,
      })),
    };
  }
  const column = guessed ?? doubted ?? 0;
  const role = table.columns[column]?.claim.role ?? null;
  const yes = role === null ? "It is as chosen in the table below" : `Yes, it is the ${ROLE_NAMES[role].toLowerCase()}`;
  return {
    key,
    table: index,
    sentence: doubt.question,
    answers: [
      { key: "yes", label: yes, column, role },
      { key: "no", label: "No, do not use it", column, role: null },
    ],
  };
}

/** The column that has the role which this one could have as well. */
function rivalOf(header: string, table: TableMapping, column: number): { column: number; role: ColumnRole } | null {
  for (const { role } of matchHeader(header, ROLE_WORDINGS)) {
    const rival = table.columns.findIndex((choice, other) => other !== column && choice.claim.role === role);
    if (rival >= 0) return { column: rival, role };
  }
  return null;
}

/** Columns that a table needs and that nobody has named. */
function questionsWanted(table: TableMapping, index: number): Question[] {
  const kind = kindOf(table.holds);
  if (kind === null) return [];
  const has = (role: ColumnRole): boolean => table.columns.some((choice) => choice.claim.role === role);
  const wanted = kind.needed.filter((role) => !has(role) && !(role === kind.label && has(kind.id)));
  return wanted.map((role) => ({
    key: `${placeKeyOf(table)}/wanted/${role}`,
    table: index,
    sentence: `Which column holds the ${ROLE_NAMES[role].toLowerCase()}?`,
    answers: table.columns.map((_, column) => ({
      key: `column-${column}`,
      label: columnLabel(table, column),
      column,
      role,
    })),
  }));
}

/** Every question about a mapping as it stands. A table that is not used raises none. */
export function questionsOf(proposed: readonly Question[], mapping: Mapping): Question[] {
  return mapping.tables.flatMap((table, index) =>
    table.holds === "nothing"
      ? []
      : [...proposed.filter((question) => question.table === index), ...questionsWanted(table, index)],
  );
}

/** Tables of one layout are asked about each for itself. */
export function placeKeyOf({ fingerprint, sheet, address }: TableMapping): string {
  return `${fingerprint}/${sheet}/${address}`;
}

function columnLabel(table: TableMapping, column: number): string {
  const header = table.columns[column]?.header ?? "";
  const place = `column ${column + 1} of the table`;
  if (header === "") return `No heading (${place})`;
  return table.columns.filter((choice) => choice.header === header).length > 1 ? `${header} (${place})` : header;
}

/** A table with figures of several organisations, of which nobody says whose are meant. */
export interface OrganisationsAsked {
  /** Number of the table in the extract, from 0. */
  readonly table: number;
  readonly sentence: string;
  readonly organisations: readonly string[];
}

/** The tables of which it is to be said whose figures are reported; not those that are left out. */
export function organisationsAsked({ tables, doubts }: Mapping): OrganisationsAsked[] {
  return doubts.flatMap(({ table: { sheet, address }, question, organisations }) => {
    const table = tables.findIndex((candidate) => candidate.sheet === sheet && candidate.address === address);
    return organisations.length === 0 || table < 0 || tables[table]?.holds === "nothing"
      ? []
      : [{ table, sentence: question, organisations }];
  });
}
