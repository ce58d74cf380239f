/**
 * A label with everything taken off that people write in more than one way, or that cannot be seen: case, spacing, `&`
 * for "and", curly quotes, dashes, punctuation, accents, soft hyphens, and letters of another alphabet that look like
 * ours. Two labels with the same plain form are the same words.
 *
 * @example
 * plainLabel("Target & disrupt the  activities") //=> "target and disrupt the activities"
 * plainLabel("% of 999 calls – answered") //=> "% of 999 calls answered"
 * plainLabel("Cafés in Ynys Môn") //=> "cafes in ynys mon"
 */
export function plainLabel(label: string): string {
  // Most labels are plain but for their capitals, and a long table has a million of them.
  if (/^[a-z\d]+(?: [a-z\d]+)*$/i.test(label)) return label.toLowerCase();
  return inOurLetters(label)
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]|\p{Cf}/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[‘’'`]/g, "")
    .replace(/[^\p{L}\p{N}%£]+/gu, " ")
    .trim();
}

/** Cyrillic and Greek letters that look like ours, each before the one that it looks like. */
const LOOKALIKES = new Map(
  [..."АAВBЕEКKМMНHОOРPСCТTХXУYІIЅSЈJаaеeоoрpсcхxуyіiѕsјjΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoνv"].flatMap(
    (letter, place, all) => (place % 2 === 0 ? [[letter, all[place + 1] ?? letter] as const] : []),
  ),
);
/** A word with letters of ours and of another alphabet, as a copied or scanned text has them. */
const MIXED =
  /[\p{L}\p{M}]*(?:\p{sc=Latin}[\p{sc=Cyrillic}\p{sc=Greek}]|[\p{sc=Cyrillic}\p{sc=Greek}]\p{sc=Latin})[\p{L}\p{M}]*/gu;

function inOurLetters(label: string): string {
  if (!/[\p{sc=Cyrillic}\p{sc=Greek}]/u.test(label)) return label;
  return label.replace(MIXED, (word) => [...word].map((letter) => LOOKALIKES.get(letter) ?? letter).join(""));
}
