/** Stands for the period of a row that gives none where its column gives one to others; it cannot be read as any. */
export const NO_PERIOD = "(blank)";

/** Whether words that stand for a row’s period say only when its figure came out. */
export function isOfPublication(words: string): boolean {
  return /\b(?:publi(?:shed|cation)|releas(?:e|ed)|issued|updated?|refreshed|extracted)\b/i.test(words);
}
