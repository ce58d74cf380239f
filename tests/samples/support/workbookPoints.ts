import { contrast } from "../../../src/domain/contrast";
import { type ReadSheet, type ReadWorkbook } from "./readWorkbook";

/** A point of the checklist: what in a workbook is against it, in words; `[]` where it is met. */
export type Point = (book: ReadWorkbook) => string[];

export const eachSheet =
  (faults: (sheet: ReadSheet) => string[]): Point =>
  ({ sheets }) =>
    sheets.flatMap((sheet) => faults(sheet).map((fault) => `${sheet.name}: ${fault}`));
export const where = (wrong: boolean, fault: string): string[] => (wrong ? [fault] : []);
export const cellsOf = ({
  cells,
}: ReadSheet): {
  readonly at: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
  readonly style: number;
}[] => [...cells.values()];
export const SUPERSCRIPTS = /[\u00AA\u00B2\u00B3\u00B9\u00BA\u2020\u2021\u2070-\u209F]/;
export const STATUS_WORDS = [
  "Green",
  "Amber",
  "Red",
  "Not rated",
  "Not applicable",
  "Not stated",
  "Error",
  "Warning",
  "Note",
  "Y",
  "N",
];

/** Points of both profiles, by the words of docs/accessibility.md. */
export const ALWAYS: Readonly<Record<string, Point>> = {
  // A sheet of sentences has none: Data quality, where nothing was found.
  "Mark up tables": eachSheet((sheet) =>
    where(sheet.tables.length === 0 && new Set(cellsOf(sheet).map(({ column }) => column)).size > 1, "no table"),
  ),
  "Give tables meaningful names": eachSheet(({ tables }) =>
    tables.flatMap(({ name, altText }) => [
      ...where(!/^[A-Z][A-Za-z]{4,}$/.test(name), name),
      ...where(altText.length < 10, `${name} has no alternative text`),
    ]),
  ),
  "Remove merged cells, split cells and nested tables": eachSheet(({ xml, tables }) => [
    ...where(xml.includes("<mergeCell"), "merged cells"),
    ...tables.flatMap((one, index) =>
      tables
        .slice(index + 1)
        .flatMap((other) =>
          where(one.bottom >= other.top && other.bottom >= one.top, `${one.name} overlaps ${other.name}`),
        ),
    ),
  ]),
  "Remove blank rows and columns within tables": eachSheet((sheet) => blankCells(sheet)),
  "Only leave cells with no data empty in certain circumstances": eachSheet((sheet) => blankCells(sheet)),
  "All tables should have one tagged header row": eachSheet(({ tables, cells }) =>
    tables.flatMap(({ name, headerRows, columns, top, left }) => [
      ...where(headerRows !== 1, `${name} has ${headerRows} header rows`),
      ...where(
        new Set(columns.map((each) => each.toLowerCase())).size !== columns.length,
        `${name} has a heading twice`,
      ),
      ...columns.flatMap((heading, index) =>
        where(heading === "" || cells.get(`${top}:${left + index}`)?.value !== heading, `${name} heading ${index + 1}`),
      ),
    ]),
  ),
  "Wrap text within cells": (book) =>
    eachSheet((sheet) =>
      cellsOf(sheet).flatMap(({ at, row, column, value, style }) => {
        const runsOn = [...sheet.cells.values()].every((other) => other.row !== row || other.column <= column);
        const cut = typeof value === "string" && book.formats[style]?.wraps !== true && !isNumberLike(value) && !runsOn;
        return where(cut, `${at} may be cut: ${value}`);
      }),
    )(book),
  "Avoid hiding rows or columns": (book) => [
    ...book.sheets.flatMap(({ name, xml }) => where(/ hidden="(?:1|true)"/.test(xml), `${name}: something hidden`)),
    ...where(/ state="(?:very)?hidden"/i.test(book.part("xl/workbook.xml")), "a hidden sheet"),
  ],
  "Do not use symbols or superscript to signpost to notes": (book) => [
    ...where(
      book.part("xl/styles.xml").includes("vertAlign") || book.part("xl/sharedStrings.xml").includes("vertAlign"),
      "raised letters",
    ),
    ...book.sheets.flatMap((sheet) =>
      cellsOf(sheet).flatMap(({ at, value }) =>
        where(SUPERSCRIPTS.test(String(value)), `${sheet.name} ${at}: ${value}`),
      ),
    ),
  ],
  "Avoid putting note markers in specific cells": eachSheet((sheet) =>
    cellsOf(sheet).flatMap(({ at, value }) => where(/\d\s?\*+$|\[note/i.test(String(value)), `${at}: ${value}`)),
  ),
  "Put note text in a notes table on a notes worksheet": ({ sheets }) => {
    const notes = sheets.find(({ name }) => name === "Notes");
    const words = notes === undefined ? [] : cellsOf(notes).map(({ value }) => value);
    return ["[x]", "[z]", "[c]"].filter((mark) => !words.includes(mark));
  },
  "Links must be accessible": ({ sheets }) =>
    sheets.flatMap(({ name, links, cells }) =>
      links.flatMap(({ row, column, place }) => {
        const words = String(cells.get(`${row}:${column}`)?.value ?? "");
        const sheet = /^'(.*)'!/.exec(place)?.[1]?.replace(/''/g, "'");
        return [
          ...where(
            words.trim().length < 2 || /click|here|http|www/i.test(words),
            `${name}: a link that says “${words}”`,
          ),
          ...where(!sheets.some((each) => each.name === sheet), `${name}: a link to ${place}`),
        ];
      }),
    ),
  "Format text to make it accessible": ({ fonts, formats }) => [
    ...fonts.flatMap(({ family, size, italic }) => [
      ...where(family !== "Arial", family),
      ...where(size < 10, `${size} points`),
      ...where(italic, "italics"),
    ]),
    ...formats.flatMap(({ turned }) => where(turned, "turned text")),
  ],
  "All worksheets should have descriptive titles which are properly tagged and formatted": (book) =>
    book.sheets.flatMap(({ name, cells }) => {
      const title = cells.get("1:1");
      return [
        ...where(typeof title?.value !== "string" || title.value.length < 8, `${name}: no title in A1`),
        ...where(book.formats[title?.style ?? 0]?.namedStyle !== "Heading 1", `${name}: the title is not tagged`),
      ];
    }),
  "Do not use colour as the only way to convey a message": (book) =>
    book.sheets.flatMap(({ name, rules, cells }) =>
      rules.flatMap(({ top, bottom, column, word }) => [
        ...where(!STATUS_WORDS.includes(word), `${name}: a colour for “${word}”`),
        ...Array.from({ length: bottom - top + 1 }, (_, down) =>
          String(cells.get(`${top + down}:${column}`)?.value ?? ""),
        ).flatMap((text) => where(!STATUS_WORDS.includes(text), `${name}: “${text}” in a column of statuses`)),
      ]),
    ),
  "When using colour for emphasis check the contrast": ({ formats, ruleColours }) =>
    [...formats.map(({ colour, fill }) => ({ colour, fill: fill ?? "FFFFFF" })), ...ruleColours].flatMap(
      ({ colour, fill }) => where(contrast(colour, fill) < 4.5, `${colour} on ${fill}`),
    ),
  "Avoid images in spreadsheets": ({ paths }) => paths.filter((path) => /media|drawing|chart/i.test(path)),
  "Remove macros": ({ paths, part }) => [
    ...paths.filter((path) => /vba|macro/i.test(path)),
    ...where(/macroEnabled/i.test(part("[Content_Types].xml")), "a macro-enabled workbook"),
  ],
  "Give worksheets unique names or numbers": ({ sheets }) => {
    const names = sheets.map(({ name }) => name.toLowerCase());
    return [
      ...names.filter((name, index) => names.indexOf(name) !== index),
      ...names.filter((name) => /^sheet\d*$/.test(name)),
    ];
  },
  "Remove blank worksheets": eachSheet(({ cells }) => where(cells.size < 3, "blank")),
  "Use cells in column A wisely": eachSheet(({ cells, tables }) =>
    tables.flatMap(({ name, top }) =>
      where(typeof cells.get(`${top - 1}:1`)?.value !== "string", `nothing in column A above ${name}`),
    ),
  ),
  "Position tables against the left-hand edges of each sheet": eachSheet(({ tables }) =>
    tables.flatMap(({ name, left }) => where(left !== 1, name)),
  ),
  "Add document information": ({ part }) => {
    const core = part("docProps/core.xml");
    return [
      ...where(!/<dc:title>[^<]{8,}<\/dc:title>/.test(core), "no title"),
      ...where(!core.includes("<dc:language>en-GB</dc:language>"), "no language"),
    ];
  },
  "Ensure the cursor is in cell A1 of the first worksheet when doing your final save": ({ sheets, part }) => [
    ...where(!part("xl/workbook.xml").includes('activeTab="0"'), "another sheet is shown first"),
    ...sheets.flatMap(({ name, xml }) =>
      where(!/activeCell="A1" sqref="A1"/.test(xml), `${name}: the cursor is elsewhere`),
    ),
  ],
};

/** Points that a board report leaves for colour, page numbers and one summary page. */
export const IN_PUBLICATION: Readonly<Record<string, Point>> = {
  "Avoid adding filters and freeze panes": eachSheet(({ xml, tables }) => [
    ...where(/<pane |<autoFilter/.test(xml), "frozen or filtered"),
    ...tables.flatMap(({ name, filtered }) => where(filtered, `${name} has filter buttons`)),
  ]),
  "Do not use headers and footers, floating text boxes or floating toolbars": eachSheet(({ xml }) =>
    where(/<headerFooter|<legacyDrawing|<drawing/.test(xml), "a header or footer"),
  ),
  "Do not use visual devices to divide data regions": ({ formats, ruleColours }) => [
    ...formats.flatMap(({ fill }) => (fill === null ? [] : [fill])),
    ...ruleColours.map(({ fill }) => fill),
  ],
  "Do not use a background fill": ({ formats }) => formats.flatMap(({ fill }) => (fill === null ? [] : [fill])),
  "Avoid putting content below a table": eachSheet((sheet) => {
    const first = Math.min(...sheet.tables.map(({ bottom }) => bottom));
    return cellsOf(sheet).flatMap(({ at, row }) => where(row > first, at));
  }),
  "Avoid worksheets with multiple tables": eachSheet(({ tables }) =>
    where(tables.length !== 1, `${tables.length} tables`),
  ),
};

export function blankCells({ tables, cells }: ReadSheet): string[] {
  return tables.flatMap(({ name, top, bottom, left, columns }) =>
    Array.from({ length: bottom - top + 1 }, (_, down) => top + down).flatMap((row) =>
      columns.flatMap((_, across) =>
        where(
          String(cells.get(`${row}:${left + across}`)?.value ?? "").trim() === "",
          `${name}: row ${row}, column ${left + across}`,
        ),
      ),
    ),
  );
}

/** Figures and their marks stand on one line in a column made wide enough for them. */
export function isNumberLike(value: string): boolean {
  return /^(?:\[[xzc]\]|[\d,.]+ (?:better|worse|of \d+)|\d+)$/.test(value);
}
