import type { CellRef } from "./cell";
import type { Picture } from "./picture";

/** The sections of a board pack, in their usual order. */
export const PACK_SECTIONS = [
  "answer",
  "exceptions",
  "scorecard",
  "objectives",
  "actions",
  "judgements",
  "assertions",
  "peers",
  "annex",
] as const;
export type PackSectionName = (typeof PACK_SECTIONS)[number];

/** The logo that a plan names. */
export interface PlannedLogo {
  /** The picture's file, beside the plan or in a folder below it. */
  readonly file: string;
  /** What it says for people who do not see it; null where the plan says nothing. */
  readonly description: string | null;
  /** Where the plan names it. */
  readonly at: CellRef;
  /** Null until it was read, or where it cannot be used. */
  readonly picture: Picture | null;
}

/** How an organisation wants its board packs. Colours are six hexadecimal digits; null where it says nothing. */
export interface PlannedPack {
  /** What the packs cover, in its words. */
  readonly scope: string | null;
  /** Which sections, in which order. */
  readonly sections: readonly PackSectionName[] | null;
  /** Of headings and heads of tables, on which white words are read. */
  readonly colour: string | null;
  /** Of links and lines. */
  readonly secondColour: string | null;
  readonly font: string | null;
  readonly logo: PlannedLogo | null;
  /** What the board is asked to decide. */
  readonly decisions: readonly string[];
}
