import { LAST_COLUMN, LAST_ROW, area } from "../model/area";
import { RangeRef } from "../model/rangeRef";
import type { Sheet } from "../model/sheet";
import { itemNotFound } from "../wire/hostError";
import { HostType, NULL_OBJECT } from "../wire/hostObject";
import { rangeType } from "./rangeObject";

/** `Worksheet.freezePanes`: rows and columns from A1 that stay in view. */
export const freezePanesType = new HostType<Sheet>("WorksheetFreezePanes", {
  methods: {
    FreezeRows: (sheet, args) => {
      sheet.frozen = area(0, 0, args.numberOr(0, 1) - 1, LAST_COLUMN);
    },
    FreezeColumns: (sheet, args) => {
      sheet.frozen = area(0, 0, LAST_ROW, args.numberOr(0, 1) - 1);
    },
    FreezeAt: (sheet, args) => {
      const range = args.object(0, rangeType) ?? sheet.workbook.range(args.text(0), sheet);
      sheet.frozen = { top: 0, left: 0, bottom: range.area.bottom, right: range.area.right };
    },
    Unfreeze: (sheet) => {
      sheet.frozen = null;
    },
    GetLocation: (sheet) => {
      if (sheet.frozen === null) throw itemNotFound();
      return rangeType.of(new RangeRef(sheet, sheet.frozen));
    },
    GetLocationOrNullObject: (sheet) =>
      sheet.frozen === null ? NULL_OBJECT : rangeType.of(new RangeRef(sheet, sheet.frozen)),
  },
});
