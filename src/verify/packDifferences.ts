import type { PlacedText, TextChange } from "../pack/signOff/placedText";
import { textDifferences } from "./textDifferences";
import { hasDrawing, isAlternative, isDrawing, withoutDrawings } from "./textReading";

/** Where a pack is not what was signed off. */
export interface PackDifferences {
  readonly differences: readonly TextChange[];
  /**
   * Whether no chart has its words for people who do not see it any more, as LibreOffice saves a deck of slides: they
   * are then none of the differences.
   */
  readonly lostAlternatives: boolean;
}

/** Holds what a pack says against what was signed off. */
export function packDifferences(signed: readonly PlacedText[], found: readonly PlacedText[]): PackDifferences {
  // A program that has dropped those of one chart has dropped those of all.
  const lostAlternatives = !found.some(isAlternative) && signed.some(isAlternative);
  // LibreOffice keeps pictures of dots alone, which show the same.
  const lostDrawings = !found.some(hasDrawing);
  const expected = signed
    .filter((one) => !(lostAlternatives && isAlternative(one)) && !(lostDrawings && isDrawing(one)))
    .map((one) => (lostDrawings && hasDrawing(one) ? { ...one, text: withoutDrawings(one.text) } : one));
  return { differences: textDifferences(expected, found), lostAlternatives };
}
