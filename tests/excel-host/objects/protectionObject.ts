import { WHOLE_WORKBOOK } from "../events";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { accessDenied, invalidArgument } from "../wire/hostError";
import { HostType } from "../wire/hostObject";
import { orNull, text } from "../wire/readValue";

/** `Worksheet.protection`: locked cells then refuse writes with `AccessDenied`. */
export const sheetProtectionType = new HostType<Sheet>("WorksheetProtection", {
  properties: {
    Protected: { get: (sheet) => sheet.protection !== null },
    Options: { get: (sheet) => sheet.protection?.options ?? null },
  },
  methods: {
    Protect: (sheet, args) => {
      if (sheet.protection !== null) throw accessDenied();
      sheet.protection = { options: args.recordOr(0, {}), password: args.readOr(1, orNull(text), null) };
      raise(sheet);
    },
    Unprotect: (sheet, args) => {
      const password = sheet.protection?.password ?? null;
      if (password !== null && args.textOr(0, "") !== password) throw invalidArgument("the password is wrong");
      sheet.protection = null;
      raise(sheet);
    },
  },
});

function raise(sheet: Sheet): void {
  const message = { isProtected: sheet.protection !== null, source: "Local", worksheetId: sheet.id };
  sheet.workbook.events.raise("worksheetProtectionChanged", [WHOLE_WORKBOOK, sheet.id], message);
}

/** `Workbook.protection`: sheets can then be neither added, deleted, renamed nor moved. */
export const workbookProtectionType = new HostType<Workbook>("WorkbookProtection", {
  properties: { Protected: { get: (workbook) => workbook.structureProtected } },
  methods: {
    Protect: (workbook) => {
      workbook.structureProtected = true;
    },
    Unprotect: (workbook) => {
      workbook.structureProtected = false;
    },
  },
});
