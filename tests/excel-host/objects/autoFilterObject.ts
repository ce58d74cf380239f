import { RangeRef } from "../model/rangeRef";
import type { Sheet } from "../model/sheet";
import { notImplemented } from "../wire/hostError";
import { HostType, NULL_OBJECT } from "../wire/hostObject";
import { rangeType } from "./rangeObject";

/** `Worksheet.autoFilter`: the arrows on a range. Criteria, which hide rows, are not kept. */
export const autoFilterType = new HostType<Sheet>("AutoFilter", {
  properties: {
    Enabled: { get: (sheet) => sheet.autoFilter !== null },
    IsDataFiltered: { get: () => false },
  },
  methods: {
    Apply: (sheet, args) => {
      if (args.given(1)) throw notImplemented("AutoFilter.apply with criteria");
      const range = args.object(0, rangeType) ?? sheet.workbook.range(args.text(0), sheet);
      sheet.autoFilter = { area: range.area };
    },
    Remove: (sheet) => {
      sheet.autoFilter = null;
    },
    GetRange: (sheet) =>
      sheet.autoFilter === null ? NULL_OBJECT : rangeType.of(new RangeRef(sheet, sheet.autoFilter.area)),
    GetRangeOrNullObject: (sheet) =>
      sheet.autoFilter === null ? NULL_OBJECT : rangeType.of(new RangeRef(sheet, sheet.autoFilter.area)),
  },
});
