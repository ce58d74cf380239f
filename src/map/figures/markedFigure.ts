import type { Unit } from "../../domain/units/unit";
import { withoutAsideIn, type Marker } from "../../read/cells/readValue";
import { meaningInKey, type TableKey } from "../../read/cells/readKey";
import { leavesOut } from "./leavesOut";
import type { SourceCell } from "../../read/source";

/** A figure’s cell without the marks beside it, and what they say of it. */
export interface Unmarked {
  readonly cell: SourceCell;
  /** Provisional, revised or estimated, as the table’s own words explain its mark; null where they say none of it. */
  readonly marker: Marker | null;
}

const SIGNED = /^(.*[\d%)])\s?([*†‡§¶#^]{1,3})$/u;
const ARROW = /^(.*[\d%])\s?([↑↓→←↗↘↔⇧⇩⬆⬇➡▲▼△▽►▶◄◀]\uFE0F?)$/u;

/** Words of a note that say of a figure how sure it is, and nothing else. */
const FILLER = "the|this|all|these|is|are|still|currently|figures?|data|values?|results?|numbers?";
const OF_A_FIGURE = `(?:(?:${FILLER}) ?){0,6}`;
const HOW_SURE: readonly (readonly [Marker, string])[] = [
  [
    "p",
    String.raw`(?:provisional|unaudited|unvalidated|draft|interim|preliminary|indicative|not (?:yet )?(?:audited` +
      String.raw`|validated|verified|final(?:ised)?|confirmed)|(?:awaiting|subject to|pending) (?:audit|validation` +
      String.raw`|verification|confirmation|revision|change|moderation|final checks?)|to be (?:confirmed|validated` +
      String.raw`|verified))`,
  ],
  ["r", String.raw`(?:revised|restated|corrected)`],
  ["e", String.raw`(?:(?:an )?estimate[ds]?)`],
];
const NOTES = HOW_SURE.map(
  ([marker, words]) => [marker, new RegExp(`^${OF_A_FIGURE}${words} ?${OF_A_FIGURE}$`, "i")] as const,
);

/**
 * A typed figure without what is printed beside it and is no part of it: a sign that the table explains as provisional,
 * revised, estimated or without something (`94%*`, and `* Provisional` below), an arrow for its direction (`95% ↑`),
 * and the numbers that it is made from (`80% (12/15)`). A sign that nobody explains, or that says something else of its
 * figure, stays: a person takes it off. An arrow stays where it may be the sign of a change.
 *
 * @param isLevel Whether the figure is a level of its measure that is never below 0.
 */
export function unmarked(cell: SourceCell, unit: Unit, key: TableKey | undefined, isLevel: boolean): Unmarked {
  if (cell.kind !== "text" || cell.settled === true) return { cell, marker: null };
  const text = cell.text.trim();
  const [, before = "", sign = ""] = SIGNED.exec(text) ?? [];
  const said = sign === "" ? "" : (meaningInKey(sign, key)?.words ?? "");
  const marker = markerIn(said);
  // What a figure leaves out is a finding of its note.
  const unsigned = marker === null && leavesOut(said) === null ? text : before.trim();
  const [, figure = "", arrow = ""] = ARROW.exec(unsigned) ?? [];
  const isDirection = isLevel && unit.kind !== "percentChange" && meaningInKey(arrow, key) === null;
  const pointed = arrow !== "" && isDirection ? figure.trim() : unsigned;
  const alone = withoutAsideIn(pointed);
  return { cell: alone === cell.text ? cell : { ...cell, text: alone }, marker };
}

/** What a note says of how sure a figure is, where it says nothing else. */
function markerIn(words: string): Marker | null {
  const plain = words
    .replace(/[.,;:]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return NOTES.find(([, note]) => note.test(plain))?.[0] ?? null;
}
