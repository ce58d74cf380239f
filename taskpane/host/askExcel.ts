import { hostError } from "./hostError";

/** What came of asking Excel: an answer, or one sentence about why there is none. */
export type Asked<Answer> = { readonly answer: Answer } | { readonly fault: string };

/** Asks Excel for something, waiting while a cell is being edited. A fault of ours is thrown. */
export async function askExcel<Answer>(
  work: (context: Excel.RequestContext) => Promise<Answer>,
): Promise<Asked<Answer>> {
  try {
    return { answer: await Excel.run({ delayForCellEdit: true }, work) };
  } catch (error) {
    const fault = hostError(error);
    if (fault === null) throw error;
    return { fault };
  }
}
