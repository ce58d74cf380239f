import type { OwnWordMeaning, OwnWords } from "../../domain/plan";
import type { LexiconFile } from "./lexicon";

type Row = LexiconFile["words"][number];

const ROWS: Readonly<Record<OwnWordMeaning, readonly Omit<Row, "words" | "example">[]>> = {
  rise: [
    { is: "change", form: "verb", way: "up" },
    { is: "change", form: "noun", way: "up" },
  ],
  fall: [
    { is: "change", form: "verb", way: "down" },
    { is: "change", form: "noun", way: "down" },
  ],
  better: [{ is: "change", form: "verb", way: "better" }],
  worse: [{ is: "change", form: "verb", way: "worse" }],
  unchanged: [{ is: "stable", way: "same" }],
  target: [{ is: "target" }],
  limit: [{ is: "target", side: "above" }],
  met: [{ is: "met" }],
  missed: [{ is: "missed" }],
  other: [{ is: "elsewhere" }],
  nothing: [{ is: "neutral" }],
};

/** An organisation's own words as rows of a lexicon. A comma parts words that do the same. */
export function rowsOfOwnWords(own: readonly OwnWords[]): Row[] {
  return own.flatMap(({ words, means }) => {
    const list = words
      .split(",")
      .map((one) => one.trim())
      .filter((one) => one !== "")
      .join(", ");
    return list === "" ? [] : ROWS[means].map((row): Row => ({ ...row, words: list, example: list }));
  });
}
