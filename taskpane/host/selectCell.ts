import { address, type CellRef } from "../../src/domain/cell";
import { hostError } from "./hostError";

/** Takes the user to a cell of the open workbook. Answers null, or one sentence about why it could not. */
export async function selectCell(at: CellRef): Promise<string | null> {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(at.sheet);
      sheet.load("visibility");
      await context.sync();
      if (sheet.isNullObject) return `This workbook has no sheet called ${at.sheet}. Open ${at.file} to see the cell.`;
      if (sheet.visibility !== Excel.SheetVisibility.visible) return `The sheet ${at.sheet} is hidden. Unhide it to see the cell.`;
      sheet.activate();
      sheet.getRange(address(at)).select();
      await context.sync();
      return null;
    });
  } catch (error) {
    const sentence = hostError(error);
    if (sentence === null) throw error;
    return sentence;
  }
}
