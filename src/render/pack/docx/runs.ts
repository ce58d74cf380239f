import { type IRunOptions, ShadingType, TextRun } from "docx";
import { cleanText } from "../../../domain/cleanText";
import { STATUS_SHAPES } from "../../../pack/packModel";
import type { Look } from "../../../report/reportModel";
import { THEMES } from "../../theme";
import { unbrokenFigures } from "../layout/words";

type Looks = Pick<IRunOptions, "bold" | "color" | "shading">;

/** Words with their breaks of lines. */
export function runs(words: string, looks: Looks = {}): TextRun[] {
  return unbrokenFigures(cleanText(words))
    .split("\n")
    .map((line, index) => new TextRun({ ...looks, text: line, ...(index === 0 ? {} : { break: 1 }) }));
}

/** Words; a status with its shape and colour, of which neither says anything that the word does not. */
export function statusRuns(words: string, look: Look): TextRun[] {
  const shape = STATUS_SHAPES[look];
  if (shape === undefined) return runs(words);
  const { colour, fill } = THEMES.board[look];
  return runs(unbroken(`${shape} ${words}`), {
    bold: true,
    color: colour,
    ...(fill === null ? {} : { shading: { type: ShadingType.CLEAR, fill, color: "auto" } }),
  });
}

/** Words that stay on one line where they have room there. */
export function unbroken(words: string): string {
  return words.replace(/ /g, "\u00A0");
}
