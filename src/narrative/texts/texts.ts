import type { Words } from "../../map/mappedRows";
import type { AssessedExtract } from "../../assess/assessedExtract";

/** Words written beside a row, with the id of what the row is about; null where it is not of the plan. */
export interface Text {
  readonly item: string | null;
  readonly words: Words;
}

/** Every commentary and update of an extract, table by table. */
export function textsOf({ extract }: AssessedExtract): Text[] {
  const some = (item: string | null, ...words: readonly (Words | null)[]): Text[] =>
    words.flatMap((one) => (one === null ? [] : [{ item, words: one }]));
  return [
    ...extract.measures.flatMap((row) => some(row.measure?.id ?? null, row.commentary)),
    ...extract.actions.flatMap((row) => some(row.action?.id ?? row.id?.text ?? null, row.commentary, row.update)),
    ...extract.assertions.flatMap((row) => some(row.assertion?.id ?? null, row.commentary)),
    ...extract.judgements.flatMap((row) => some(row.judgement?.id ?? null, row.commentary)),
  ];
}
