import { BorderStyle, type IPropertiesOptions, LevelFormat, ShadingType } from "docx";
import type { PackModel } from "../../../pack/packModel";
import { LINE_COLOURS, THEMES } from "../../theme";

/** Sizes of type in points; nothing in a document is smaller than `margin`. */
export const SIZES = { title: 19, section: 15, part: 12, message: 11.5, body: 10, table: 9, margin: 9 } as const;

/** Twentieths of a point, in which Word measures. */
export const TWIPS = 20;
/** Halves of a point, in which Word measures type. */
const HALVES = 2;

/** The names of the paragraph styles that are not Word's own. */
export const STYLES = {
  quiet: "PackQuiet",
  message: "PackMessage",
  note: "PackNote",
  chart: "PackChart",
  spacer: "PackSpacer",
  tableText: "TableText",
  tableFigure: "TableFigure",
  tableHead: "TableHead",
  tableFigureHead: "TableFigureHead",
  tableGroup: "TableGroup",
  factLabel: "FactLabel",
  factText: "FactText",
  header: "Header",
  footer: "Footer",
} as const;

export const SOFT = "EEF2F7";
export const RULE = LINE_COLOURS.row;

/** How a document's styles look: headings, captions, the words of tables, the edges of pages. */
export function docxStyles({ style }: PackModel): NonNullable<IPropertiesOptions["styles"]> {
  const { body, subtitle } = THEMES.board;
  const { strong, accent } = style;
  const heading = (size: number, before: number, after: number) => ({
    run: { size: size * HALVES, bold: true, color: strong, font: style.font },
    paragraph: { spacing: { before: before * TWIPS, after: after * TWIPS }, keepNext: true, keepLines: true },
  });
  const own = (
    id: string,
    name: string,
    size: number,
    {
      run = {},
      after = 4,
      ...paragraph
    }: {
      readonly run?: { readonly bold?: boolean; readonly color?: string };
      readonly after?: number;
    } & Omit<NonNullable<OwnStyle["paragraph"]>, "spacing"> = {},
  ): OwnStyle => ({
    id,
    name,
    basedOn: "Normal",
    quickFormat: true,
    run: { size: size * HALVES, ...run },
    paragraph: { spacing: { before: 0, after: after * TWIPS }, ...paragraph },
  });
  return {
    default: {
      document: {
        run: { font: style.font, size: SIZES.body * HALVES, color: body.colour, language: { value: "en-GB" } },
        paragraph: { spacing: { after: 4 * TWIPS } },
      },
      title: heading(SIZES.title, 0, 3),
      heading1: {
        ...heading(SIZES.section, 6, 4),
        paragraph: {
          ...heading(SIZES.section, 6, 4).paragraph,
          border: { bottom: { style: BorderStyle.SINGLE, size: 8, color: strong, space: 2 } },
        },
      },
      heading2: heading(SIZES.part, 6, 2),
      heading3: heading(SIZES.body, 7, 3),
      listParagraph: { paragraph: { spacing: { after: 2 * TWIPS } } },
      caption: {
        run: { size: SIZES.body * HALVES, bold: true, italics: false, color: body.colour },
        paragraph: { spacing: { before: 3 * TWIPS, after: 2 * TWIPS }, keepNext: true, keepLines: true },
      },
    },
    paragraphStyles: [
      own(STYLES.quiet, "Pack quiet", SIZES.body, { run: { color: subtitle.colour } }),
      own(STYLES.message, "Pack message", SIZES.message, { run: { bold: true }, keepNext: true }),
      own(STYLES.note, "Pack note", SIZES.body, {
        shading: { type: ShadingType.CLEAR, fill: SOFT, color: "auto" },
        border: { left: { style: BorderStyle.SINGLE, size: 24, color: accent, space: 6 } },
        indent: { left: 9 * TWIPS },
        keepLines: true,
      }),
      own(STYLES.chart, "Pack chart", SIZES.body, { after: 3 }),
      {
        ...own(STYLES.spacer, "Pack spacer", 2),
        paragraph: { spacing: { before: 0, after: 0, line: 2 * TWIPS, lineRule: "exact" } },
      },
      own(STYLES.tableText, "Table text", SIZES.table, { after: 0 }),
      own(STYLES.tableFigure, "Table figure", SIZES.table, { after: 0, alignment: "right" }),
      own(STYLES.tableHead, "Table head", SIZES.table, { after: 0, run: { bold: true, color: "FFFFFF" } }),
      own(STYLES.tableFigureHead, "Table figure head", SIZES.table, {
        after: 0,
        alignment: "right",
        run: { bold: true, color: "FFFFFF" },
      }),
      own(STYLES.tableGroup, "Table group", SIZES.table, { after: 0, run: { bold: true, color: strong } }),
      own(STYLES.factLabel, "Fact label", SIZES.margin, { after: 0, run: { color: subtitle.colour }, keepNext: true }),
      own(STYLES.factText, "Fact text", SIZES.body, { after: 0 }),
      own(STYLES.header, "header", SIZES.margin, { after: 0, run: { color: subtitle.colour } }),
      own(STYLES.footer, "footer", SIZES.margin, { after: 0, run: { color: subtitle.colour } }),
    ],
  };
}

/** What the lists of a document are known by. */
export const LIST = "pack-list";

/** How the items of a list stand: a dot at the edge, and the words beside it. */
export function docxNumbering(): NonNullable<IPropertiesOptions["numbering"]> {
  const indent = { left: 11 * TWIPS, hanging: 11 * TWIPS };
  const level = { level: 0, format: LevelFormat.BULLET, text: "•", style: { paragraph: { indent } } };
  return { config: [{ reference: LIST, levels: [level] }] };
}

type OwnStyle = NonNullable<NonNullable<IPropertiesOptions["styles"]>["paragraphStyles"]>[number];
