import { RangeRef } from "../model/rangeRef";
import type { Workbook } from "../model/workbook";
import { invalidReference } from "../wire/hostError";
import { HostType, NULL_OBJECT } from "../wire/hostObject";
import type { HostObject } from "../wire/hostObject";
import { applicationType, runtimeType } from "./applicationObject";
import { allCommentsType, allNotesType } from "./commentObject";
import { customXmlPartsType } from "./customXmlObject";
import { namesType } from "./namesObject";
import { documentPropertiesType } from "./propertiesObject";
import { workbookProtectionType } from "./protectionObject";
import { rangeType } from "./rangeObject";
import { settingsType } from "./settingsObject";
import { workbookTablesType } from "./tableObject";
import { worksheetsType } from "./worksheetsObject";

function kept(workbook: Workbook, id: string): HostObject {
  const range = workbook.references.get(id);
  if (range === undefined) throw invalidReference();
  return rangeType.of(range);
}

function selection(workbook: Workbook): RangeRef {
  return new RangeRef(workbook.active, workbook.active.selected);
}

/** `Excel.Workbook`: the root of every request. */
export const workbookType = new HostType<Workbook>("Workbook", {
  properties: {
    Name: { get: (workbook) => workbook.name },
    ReadOnly: { get: () => false },
    IsDirty: { get: () => true },
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => false },
  },
  objects: {
    Worksheets: (workbook) => worksheetsType.of(workbook),
    Tables: (workbook) => workbookTablesType.of(workbook),
    Names: (workbook) => namesType.of({ workbook, sheet: null }),
    Application: (workbook) => applicationType.of(workbook),
    Properties: (workbook) => documentPropertiesType.of(workbook),
    Settings: (workbook) => settingsType.of(workbook),
    Comments: (workbook) => allCommentsType.of(workbook),
    Notes: (workbook) => allNotesType.of(workbook),
    CustomXmlParts: (workbook) => customXmlPartsType.of(workbook),
    Protection: (workbook) => workbookProtectionType.of(workbook),
    _Runtime: (workbook) => runtimeType.of(workbook),
  },
  methods: {
    GetSelectedRange: (workbook) => rangeType.of(selection(workbook)),
    GetActiveCell: (workbook) => {
      const range = selection(workbook);
      return rangeType.of(range.to({ ...range.area, bottom: range.area.top, right: range.area.left }));
    },
    Save: () => undefined,
    _GetObjectByReferenceId: (workbook, args) => {
      const range = workbook.references.get(args.text(0));
      return range === undefined ? NULL_OBJECT : rangeType.of(range);
    },
    _GetRangeForEventByReferenceId: (workbook, args) => kept(workbook, args.text(0)),
    _GetRangeOrNullObjectForEventByReferenceId: (workbook, args) => {
      const range = workbook.references.get(args.text(0));
      return range === undefined ? NULL_OBJECT : rangeType.of(range);
    },
    _RemoveReference: (workbook, args) => {
      const id = args.text(0);
      const range = workbook.references.get(id);
      if (range !== undefined) range.referenceId = null;
      workbook.references.delete(id);
    },
  },
});
