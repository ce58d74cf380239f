import type { Counts } from "../counts";
import type { CheckedExtract } from "../checkedExtract";
import type { SheetContext } from "./sheetContext";

/** The report in a few sentences, so that the summary can be read aloud. */
export function headline(
  { checkedExtract, sheets }: SheetContext,
  { measures, actions, open, accepted }: Counts,
): string[] {
  const sentences: string[] = [];
  const rated = measures.Green + measures.Amber + measures.Red;
  if (rated > 0) {
    const unrated = measures["Not rated"];
    sentences.push(
      `${measures.Green} of the ${rated} rated measures are Green, ${measures.Amber} Amber and ${measures.Red} Red.` +
        (unrated > 0 ? ` ${unrated} could not be rated.` : ""),
    );
  }
  if (checkedExtract.actions.some(({ stated }) => stated !== null)) {
    const unstated = actions["Not stated"];
    sentences.push(
      `${actions.Green} of the ${checkedExtract.actions.length} actions are Green, ${actions.Amber} ` +
        `Amber and ${actions.Red} Red.` +
        (unstated > 0 ? ` ${unstated} have no status stated.` : ""),
    );
  }
  const updates = checkedExtract.actions.filter(({ update }) => update?.status === "Update given").length;
  if (updates > 0) sentences.push(`${updates} of the ${checkedExtract.actions.length} actions have an update.`);
  for (const sentence of gradeSentences(checkedExtract)) sentences.push(sentence);
  const worse = checkedExtract.measures.filter(({ directionOfTravel }) => directionOfTravel === "Worsened").length;
  const improved = checkedExtract.measures.filter(({ directionOfTravel }) => directionOfTravel === "Improved").length;
  if (rated === 0 && checkedExtract.judgements.length === 0 && worse + improved > 0)
    sentences.push(`${improved} ${improved === 1 ? "measure" : "measures"} improved and ${worse} worsened.`);
  const yes = checkedExtract.assertions.filter(({ stated }) => stated === "Y").length;
  if (checkedExtract.assertions.length > 0)
    sentences.push(`${yes} of the ${checkedExtract.assertions.length} assertions were achieved.`);
  if (open.error > 0)
    sentences.push(`Draft: ${errorsOf(open.error)} in the data must be put right or accepted before sign-off.`);
  if (accepted.error > 0) {
    const list = sheets.find(({ kind }) => kind === "dataQuality");
    const where =
      list === undefined
        ? ""
        : `: who accepted ${accepted.error === 1 ? "it" : "them"}, and why, is on the sheet ${list.name}`;
    sentences.push(`${errorsOf(accepted.error)} in the data ${accepted.error === 1 ? "is" : "are"} accepted${where}.`);
  }
  return sentences;
}

function errorsOf(count: number): string {
  return count === 1 ? "1 error" : `${count} errors`;
}

/** Grades, the best first, and directions of travel, each counted: `Of the 23 judgements: 16 Good and 7 Fair.` */
function gradeSentences({ judgements, plan }: CheckedExtract): string[] {
  if (judgements.length === 0) return [];
  const { grades, directions } = plan.gradeScale;
  const counted = (words: readonly string[], howMany: (word: string) => number): string[] =>
    words.flatMap((word) => (howMany(word) > 0 ? [`${howMany(word)} ${word}`] : []));
  const byGrade = counted([...grades].reverse(), (word) => judgements.filter(({ grade }) => grade === word).length);
  const byDirection = counted(
    directions,
    (word) => judgements.filter(({ directionOfTravel }) => directionOfTravel === word).length,
  );
  return [
    ...(byGrade.length > 0 ? [`Of the ${judgements.length} judgements: ${listed(byGrade)}.`] : []),
    ...(byDirection.length > 0 ? [`Direction of travel: ${listed(byDirection)}.`] : []),
  ];
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
