import type { Dice } from "../truth/dice";

/** What somebody does to a pack by mistake. */
export const EDITS = ["digit", "status", "word", "row", "swap"] as const;
export type Edit = (typeof EDITS)[number];

/** Tags of a row of a table and of what holds words, in a format that is markup. */
export interface Markup {
  readonly row: string;
  readonly words: string;
}

const STATUSES = ["Green", "Amber", "Red"];

/**
 * Markup with one edit in what it prints, somewhere; null where there is nothing to edit so. What stands in `aside` is
 * left alone.
 */
export function editMarkup(text: string, edit: Edit, dice: Dice, { row, words }: Markup, aside = /$^/): string | null {
  const shut = aside.exec(text);
  const isAside = (at: number): boolean => shut !== null && at >= shut.index && at < shut.index + shut[0].length;
  const runs = [...text.matchAll(new RegExp(`(<${words}(?:\\s[^<>]*)?>)([^<>]*[\\p{L}\\p{N}][^<>]*)(?=<)`, "gu"))]
    .map(({ index, 1: open = "", 2: said = "" }) => ({ at: index + open.length, said }))
    .filter(({ at }) => !isAside(at));
  const put = (at: number, length: number, instead: string): string =>
    text.slice(0, at) + instead + text.slice(at + length);
  const inRun = (pattern: RegExp, other: (found: string) => string): string | null => {
    const places = runs.flatMap(({ at, said }) =>
      [...said.matchAll(pattern)].map(({ index, 0: found }) => ({ at: at + index, found })),
    );
    if (places.length === 0) return null;
    const { at, found } = dice.pick(places);
    return put(at, found.length, other(found));
  };
  switch (edit) {
    case "digit":
      return inRun(/\d/g, (digit) => String((Number(digit) + dice.whole(1, 9)) % 10));
    case "status":
      return inRun(/\b(?:Green|Amber|Red)\b/g, (word) => dice.pick(STATUSES.filter((one) => one !== word)));
    case "word":
      return inRun(/(?<![&\p{L}])\p{L}{4,}/gu, (word) => `${word.slice(0, -1)}${word.endsWith("x") ? "y" : "x"}`);
    case "row": {
      const rows = [...text.matchAll(new RegExp(`<${row}(?:\\s[^<>]*)?>.*?</${row}>`, "gs"))].filter(({ 0: one }) =>
        /[\p{L}\p{N}]/u.test(one.replace(/<[^>]*>/g, "")),
      );
      if (rows.length === 0) return null;
      const { index, 0: one } = dice.pick(rows);
      return put(index, one.length, "");
    }
    case "swap": {
      const [first, second] = dice.shuffle(runs);
      if (first === undefined || second === undefined || first.said.trim() === second.said.trim()) return null;
      const [low, high] = first.at < second.at ? [first, second] : [second, first];
      return (
        text.slice(0, low.at) +
        high.said +
        text.slice(low.at + low.said.length, high.at) +
        low.said +
        text.slice(high.at + high.said.length)
      );
    }
  }
}
