import type { CellRef, Result } from "../../src/index";
import { address, ok, refused } from "../../src/index";
import { askExcel } from "./askExcel";

/** Takes the user to a cell of the open workbook, or says why it could not. */
export async function selectCell(at: CellRef): Promise<Result<null>> {
  const answer = await askExcel(async (context): Promise<Result<null>> => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItemOrNullObject(at.sheet);
    workbook.load("name");
    sheet.load("visibility");
    await context.sync();
    // A sheet of the same name in another workbook is not the one that was read.
    if (workbook.name !== at.file)
      return refused(`The cell is in ${at.file}, which is not the open workbook. Open it to see the cell.`);
    if (sheet.isNullObject)
      return refused(
        `This workbook no longer has a sheet called ${at.sheet}. Undo the change, or choose the sheet again.`,
      );
    if (sheet.visibility !== Excel.SheetVisibility.visible)
      return refused(`The sheet ${at.sheet} is hidden. Unhide it to see the cell.`);
    sheet.activate();
    sheet.getRange(address(at)).select();
    await context.sync();
    return ok(null);
  });
  return answer.ok ? answer.value : answer;
}
