import type { CellRef } from "../domain/cell";
import type { Picture } from "../domain/picture";
import type { PackSectionName } from "../domain/plannedPack";
import type { ChartModel } from "../report/charts/chartModel";
import type { Look } from "../report/reportModel";

/**
 * A board pack: every word, figure and chart that a board will read, in order, decided once. Plain JSON. Each writer
 * (print, page, slides, document, workbook) places it and decides nothing, so that they cannot disagree.
 */
export interface PackModel {
  readonly title: string;
  readonly organisation: string;
  /** What the pack covers, where the plan says so; `""` for all of it. */
  readonly scope: string;
  /** `Quarter 3 2017/18`. */
  readonly period: string;
  readonly language: "en-GB";
  /** Protective marking and `Provisional`, whole on every page; null for none. */
  readonly marking: string | null;
  /** `Draft`, or who signed it off and when, on every page. */
  readonly standing: string;
  /** Whether it is a draft: nobody has signed off what it says. */
  readonly draft: boolean;
  readonly readAt: string;
  readonly style: HouseStyle;
  readonly sections: readonly PackSection[];
}

/** How an organisation's packs look. Colours are six hexadecimal digits that were held to contrast when read. */
export interface HouseStyle {
  /** Of headings and heads of tables; white words must be read on it. */
  readonly strong: string;
  /** Of lines and the actual in charts; must be told from white. */
  readonly accent: string;
  readonly font: string;
  /** Picture for the first page, with its alternative text; null for none. */
  readonly logo: { readonly picture: Picture; readonly alt: string } | null;
}

export type SectionKind = PackSectionName;

export interface PackSection {
  readonly kind: SectionKind;
  readonly title: string;
  /** Whether it begins a page or slide of its own. */
  readonly startsPage: boolean;
  readonly parts: readonly PackPart[];
}

/** What a reader takes in at once: an exception, a table with its heading. A slide is one part. */
export interface PackPart {
  /** Null where the section's title is enough. */
  readonly title: string | null;
  /** Whether it should not be broken over pages; a part that is longer than a page is. */
  readonly together: boolean;
  readonly blocks: readonly PackBlock[];
}

export type PackBlock =
  /** A line that answers before anything is explained. */
  | { readonly kind: "message"; readonly text: string }
  | { readonly kind: "heading"; readonly text: string }
  /** Words, after a label such as `Why` where there is one. Breaks of lines are kept. */
  | { readonly kind: "paragraph"; readonly label: string | null; readonly text: string }
  | { readonly kind: "list"; readonly label: string | null; readonly items: readonly string[] }
  /** A figure each with what it is. */
  | { readonly kind: "facts"; readonly facts: readonly PackFact[] }
  | { readonly kind: "table"; readonly table: PackTable }
  | { readonly kind: "chart"; readonly chart: ChartModel }
  /** Charts of one scale beside each other. */
  | { readonly kind: "charts"; readonly label: string; readonly charts: readonly ChartModel[] }
  /** What a reader must know before they believe a figure. Never in the colours of status. */
  | { readonly kind: "warning"; readonly text: string };

export interface PackFact {
  readonly label: string;
  readonly text: string;
  readonly look: Look;
  readonly source: CellRef | null;
}

export interface PackTable {
  /** Unique in a pack: letters and digits. */
  readonly name: string;
  /** What it shows; `""` where it goes on from the table above it. */
  readonly caption: string;
  readonly columns: readonly PackColumn[];
  readonly groups: readonly PackGroup[];
  /** Whether it stands beside something that says the same: in small type, no wider than its words. */
  readonly dense: boolean;
}

export interface PackColumn {
  readonly heading: string;
  readonly align: "start" | "end";
  /** Width in characters of its widest figure or word that must not break. */
  readonly least: number;
  /** How the room that is left is shared. */
  readonly share: number;
}

/** Rows under a heading of their own: an objective. */
export interface PackGroup {
  /** Null for rows that stand under no heading. */
  readonly heading: string | null;
  readonly rows: readonly (readonly PackCell[])[];
}

export interface PackCell {
  readonly text: string;
  readonly look: Look;
  /** Drawn in the cell, with its own words; null for none. */
  readonly chart: ChartModel | null;
  readonly source: CellRef | null;
}

/** The shape that stands with a status, so that colour is never the only difference; looks without one are left out. */
export const STATUS_SHAPES: Readonly<Partial<Record<Look, string>>> = {
  green: "●",
  amber: "▲",
  red: "■",
  neutral: "○",
};
