import { quoteSheet, toAbsoluteAddress } from "../model/area";
import type { DefinedName } from "../model/definedName";
import type { RangeRef } from "../model/rangeRef";
import type { Sheet } from "../model/sheet";
import { isName } from "../model/table";
import type { Workbook } from "../model/workbook";
import { collection, sameName } from "../wire/collection";
import { HostError, invalidArgument, itemAlreadyExists, itemNotFound } from "../wire/hostError";
import { HostType, NULL_OBJECT } from "../wire/hostObject";
import { boolean, text } from "../wire/readValue";
import { rangeType } from "./rangeObject";
import { worksheetType } from "./worksheetObject";

/** The names of a workbook, or of one sheet. */
interface Scope {
  readonly workbook: Workbook;
  readonly sheet: Sheet | null;
}

interface NameInScope {
  readonly scope: Scope;
  readonly name: DefinedName;
}

function listOf(scope: Scope): DefinedName[] {
  return scope.sheet === null ? scope.workbook.names : scope.sheet.names;
}

/** The range a name stands for, or null where it is a constant or a formula. */
function rangeOf({ scope, name }: NameInScope): RangeRef | null {
  try {
    return scope.workbook.range(name.formula.slice(1), scope.sheet ?? scope.workbook.active);
  } catch (thrown) {
    if (thrown instanceof HostError && thrown.code !== "NotImplemented") return null;
    throw thrown;
  }
}

const nameType = new HostType<NameInScope>("NamedItem", {
  identity: ({ name }) => ({ _Id: name.name }),
  properties: {
    Name: { get: ({ name }) => name.name },
    Formula: {
      get: ({ name }) => name.formula,
      set: ({ name, scope }, value) => {
        name.formula = text(value);
        scope.workbook.recalculation.everythingChanged();
      },
    },
    Value: { get: (item) => (rangeOf(item) === null ? item.name.formula : item.name.formula.slice(1)) },
    Type: { get: (item) => (rangeOf(item) === null ? "String" : "Range") },
    Visible: {
      get: ({ name }) => name.visible,
      set: ({ name }, value) => {
        name.visible = boolean(value);
      },
    },
    Comment: {
      get: ({ name }) => name.comment,
      set: ({ name }, value) => {
        name.comment = text(value);
      },
    },
    Scope: { get: ({ scope }) => (scope.sheet === null ? "Workbook" : "Worksheet") },
  },
  objects: {
    Worksheet: ({ scope }) => {
      if (scope.sheet === null) throw itemNotFound();
      return worksheetType.of(scope.sheet);
    },
    WorksheetOrNullObject: ({ scope }) => (scope.sheet === null ? NULL_OBJECT : worksheetType.of(scope.sheet)),
  },
  methods: {
    GetRange: (item) => {
      const range = rangeOf(item);
      if (range === null) throw itemNotFound();
      return rangeType.of(range);
    },
    GetRangeOrNullObject: (item) => {
      const range = rangeOf(item);
      return range === null ? NULL_OBJECT : rangeType.of(range);
    },
    Delete: ({ scope, name }) => {
      listOf(scope).splice(listOf(scope).indexOf(name), 1);
      scope.workbook.recalculation.everythingChanged();
    },
  },
});

const base = collection<Scope, NameInScope>({
  list: (scope) => listOf(scope).map((name) => ({ scope, name })),
  object: (item) => nameType.of(item),
  matches: ({ name }, key) => sameName(name.name, key),
});

/** `Workbook.names` and `Worksheet.names`. */
export const namesType: HostType<Scope> = new HostType<Scope>("NamedItemCollection", {
  ...base,
  methods: {
    ...base.methods,
    Add: (scope, args) => {
      const name = args.text(0);
      if (!isName(name)) throw invalidArgument(`${JSON.stringify(name)} is not a name`);
      if (listOf(scope).some((other) => sameName(other.name, name))) throw itemAlreadyExists();
      const range = args.object(1, rangeType);
      const formula = range === undefined ? asFormula(args.text(1)) : formulaFor(range);
      const made: DefinedName = { name, formula, visible: true, comment: args.textOr(2, "") };
      listOf(scope).push(made);
      scope.workbook.recalculation.everythingChanged();
      return nameType.of({ scope, name: made });
    },
  },
});

function asFormula(given: string): string {
  return given.startsWith("=") ? given : `=${given}`;
}

function formulaFor(range: RangeRef): string {
  return `=${quoteSheet(range.sheet.name)}!${toAbsoluteAddress(range.area)}`;
}
