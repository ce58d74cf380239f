/** Which way words say that a figure went. `better` and `worse` depend on which way is better for the measure. */
export const WAYS = ["up", "down", "better", "worse", "same"] as const;
export type Way = (typeof WAYS)[number];

const VERBS: Readonly<Record<Exclude<Way, "same">, string>> = {
  up:
    "rose|risen|rises|rising|increased|increases|increasing|grew|grown|climbed|climbing" +
    "|went up|gone up|going up|jumped|soared|up|higher|gained",
  down:
    "fell|fallen|falls|falling|decreased|decreases|decreasing|reduced|reduces|reducing" +
    "|dropped|dropping|declined|declining|went down|gone down|going down|shrank|shrunk" +
    "|down|lower|cut|slipped|dipped|fewer|less",
  better: "improved|improves|improving",
  worse: "worsened|worsening|deteriorated|deteriorating",
};
const NOUNS: Readonly<Record<Exclude<Way, "same">, string>> = {
  up: "increase|rise|growth|gain|jump|uplift|upturn",
  down: "decrease|fall|reduction|drop|decline|cut|downturn|dip",
  better: "improvement",
  worse: "deterioration|worsening",
};

/** Verbs of change, as the source of a pattern. */
export const CHANGE_VERBS = Object.values(VERBS).join("|");
/** Nouns of change, as the source of a pattern. */
export const CHANGE_NOUNS = Object.values(NOUNS).join("|");

/** Words of a difference in time: only beside a figure ("two minutes quicker") do they say which way it went. */
const IN_TIME: Readonly<Record<string, Way>> = {
  quicker: "down",
  faster: "down",
  shorter: "down",
  sooner: "down",
  slower: "up",
  longer: "up",
};

const OF_WAY = (["up", "down", "better", "worse"] as const).map(
  (way) => [way, new RegExp(`^(?:${VERBS[way]}|${NOUNS[way]}|${way === "up" ? "more" : way})$`, "i")] as const,
);

/**
 * Which way a word of change points; null where it is not one.
 *
 * @example
 * wayOf("reduction") //=> "down"
 * wayOf("climbed") //=> "up"
 * wayOf("stood") //=> null
 */
export function wayOf(word: string): Way | null {
  return OF_WAY.find(([, pattern]) => pattern.test(word))?.[0] ?? IN_TIME[word.toLowerCase()] ?? null;
}
