import type { Result } from "../../src/index";
import { ok, refused } from "../../src/index";
import { hostError } from "./hostError";

/** Asks Excel for something, waiting while a cell is being edited. A fault of ours is thrown. */
export async function askExcel<Answer>(
  work: (context: Excel.RequestContext) => Promise<Answer>,
): Promise<Result<Answer>> {
  try {
    return ok(await Excel.run({ delayForCellEdit: true }, work));
  } catch (error) {
    const sentence = hostError(error);
    if (sentence === null) throw error;
    return refused(sentence);
  }
}
