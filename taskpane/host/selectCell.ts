import { address, type CellRef } from "../../src/domain/cell";
import { askExcel } from "./askExcel";

/** Takes the user to a cell of the open workbook. Answers null, or one sentence about why it could not. */
export async function selectCell(at: CellRef): Promise<string | null> {
  const asked = await askExcel(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItemOrNullObject(at.sheet);
    workbook.load("name");
    sheet.load("visibility");
    await context.sync();
    // A sheet of the same name in another workbook is not the one that was read.
    if (workbook.name !== at.file)
      return `The cell is in ${at.file}, which is not the open workbook. Open it to see the cell.`;
    if (sheet.isNullObject)
      return `This workbook no longer has a sheet called ${at.sheet}. Undo the change, or choose the sheet again.`;
    if (sheet.visibility !== Excel.SheetVisibility.visible)
      return `The sheet ${at.sheet} is hidden. Unhide it to see the cell.`;
    sheet.activate();
    sheet.getRange(address(at)).select();
    await context.sync();
    return null;
  });
  return "fault" in asked ? asked.fault : asked.answer;
}
