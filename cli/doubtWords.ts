import { isWholeBody, type Doubt } from "../src/index";
import { fileName } from "./files";

/** What makes the mapping file of another extract than the one that is checked. */
export const ON_ITS_OWN = "Run check on it with --save-mapping mapping.json";

/** What a mapping is in doubt about, and what to write to settle it. */
export function doubtWords(doubt: Doubt, extract: string, saveMapping: string | undefined): string {
  const question = `${doubtPlace(doubt, extract)}: ${doubt.question}`;
  if (doubt.asksPeriod)
    return (
      `${question} Run again with --period, such as --period "Q3 2025/26", or give the plan a Period ` +
      "in its settings."
    );
  const answer =
    saveMapping === undefined
      ? answerWords(doubt, "Run again with --save-mapping mapping.json", null)
      : answerWords(doubt, null, saveMapping);
  return `${question} ${answer}`;
}

/**
 * What to write in a mapping file in answer to a question.
 *
 * @param first What makes that file; null where it is there.
 * @param file Its name where it is there; else null.
 */
export function answerWords({ layout, organisations, role }: Doubt, first: string | null, file: string | null): string {
  const given = `give ${file ?? "that file"} with --mapping`;
  const sentence = (words: string): string => (first === null ? capital(words) : `${first}, ${words}`);
  const whole = organisations.length > 1 ? organisations.find(isWholeBody) : undefined;
  const [organisation] = whole === undefined ? organisations : [whole];
  if (organisation !== undefined) {
    const answer = sentence(`put the name at the table, such as "organisation": "${organisation}", and ${given}.`);
    return whole === undefined ? `Put the name in the plan’s settings as its Organisation. Or: ${answer}` : answer;
  }
  // What was confirmed may well be right still: it is proposed again, to be looked at.
  if (layout !== null)
    return sentence(file === null ? `check that file, and ${given}.` : `check ${file} and give it with --mapping.`);
  if (role !== null)
    return sentence(`put "role": "${role}" at the heading that it is and null at one that it is not, and ${given}.`);
  const answers = 'as it is if its figures are meant, or with "holds": "nothing" at the table to leave it out';
  return sentence(`${first === null ? given : `and ${given}`}: ${answers}.`);
}

export function doubtPlace({ table }: Doubt, extract: string): string {
  return `${fileName(extract)} ${table.sheet === "" ? table.address : `${table.sheet}!${table.address}`}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
