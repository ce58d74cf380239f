import type { RoledFigure } from "../claims/placed";

/** Words of a sentence as a finding quotes them: from a role's first word to the end of its figure. */
export function quote(sentence: string, { start, figure }: RoledFigure): string {
  const after = new RegExp(
    String.raw`^\s+(?:percentage points?|points?|offences|more|fewer|higher|lower|less|up|down|increase` +
      String.raw`|decrease|reduction|rise|fall|drop|improvement|(?:above|below|short of) ` +
      String.raw`(?:the )?target)\b`,
    "i",
  ).exec(sentence.slice(figure.end));
  return sentence
    .slice(start, figure.end + (after?.[0].length ?? 0))
    .replace(/\s+/g, " ")
    .replace(/^[\s:–—(-]+/, "")
    .trim();
}
