import { WHOLE_WORKBOOK } from "../events";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { collection, sameName } from "../wire/collection";
import { invalidOperation } from "../wire/hostError";
import { HostType } from "../wire/hostObject";
import type { HostObject } from "../wire/hostObject";
import { SHEET_EVENTS, eventRegistration } from "./eventRegistration";
import { worksheetType } from "./worksheetObject";

const base = collection<Workbook, Sheet>({
  list: (workbook) => workbook.sheets,
  object: (sheet) => worksheetType.of(sheet),
  matches: (sheet, key) => sheet.id === key || sameName(sheet.name, key),
});

function endOf(workbook: Workbook, visibleOnly: boolean, last: boolean): HostObject {
  const sheets = workbook.sheets.filter((sheet) => !visibleOnly || sheet.visibility === "Visible");
  const sheet = last ? sheets.at(-1) : sheets[0];
  if (sheet === undefined) throw invalidOperation("there is no sheet");
  return worksheetType.of(sheet);
}

/** `Workbook.worksheets`. */
export const worksheetsType = new HostType<Workbook>("WorksheetCollection", {
  ...base,
  methods: {
    ...base.methods,
    GetCount: (workbook, args) =>
      workbook.sheets.filter((sheet) => !args.booleanOr(0, false) || sheet.visibility === "Visible").length,
    Add: (workbook, args) =>
      worksheetType.of(workbook.addSheet(args.given(0) && args.text(0) !== "" ? args.text(0) : null)),
    GetActiveWorksheet: (workbook) => worksheetType.of(workbook.active),
    GetFirst: (workbook, args) => endOf(workbook, args.booleanOr(0, false), false),
    GetLast: (workbook, args) => endOf(workbook, args.booleanOr(0, false), true),
    ...eventRegistration<Workbook>((workbook) => ({ workbook, target: WHOLE_WORKBOOK }), {
      ...SHEET_EVENTS,
      Added: "worksheetAdded",
      Deleted: "worksheetDeleted",
    }),
  },
});
