import { intersection } from "../model/area";
import { BORDER_STYLES } from "../model/cellFormat";
import { colourOrNone } from "../model/colour";
import {
  CELL_VALUE_OPERATORS,
  CONDITIONAL_EDGES,
  CONDITIONAL_FORMAT_TYPES,
  TEXT_OPERATORS,
  newLook,
} from "../model/conditionalFormat";
import type { ConditionalEdge, ConditionalFormat, ConditionalLook } from "../model/conditionalFormat";
import type { RangeRef } from "../model/rangeRef";
import { collection } from "../wire/collection";
import { invalidOperation, notImplemented } from "../wire/hostError";
import { HostType, NULL_OBJECT, field } from "../wire/hostObject";
import type { HostObject, Members, Property } from "../wire/hostObject";
import { boolean, number, oneOf, orNull, record, text } from "../wire/readValue";
import { rangeType } from "./rangeObject";

/** A rule, and the range through which the client came to it. */
interface Rule {
  readonly format: ConditionalFormat;
  readonly range: RangeRef;
}

function rulesOf(range: RangeRef): readonly ConditionalFormat[] {
  return range.sheet.conditionalFormats
    .filter((format) => intersection(format.area, range.area) !== null)
    .sort((one, other) => one.priority - other.priority);
}

const fillType = new HostType<ConditionalLook>("ConditionalRangeFill", {
  properties: { Color: field("fillColor", colourOrNone) },
  methods: {
    Clear: (look) => {
      look.fillColor = "";
    },
  },
});

const fontType = new HostType<ConditionalLook>("ConditionalRangeFont", {
  properties: {
    Color: field("fontColor", colourOrNone),
    Bold: field("bold", orNull(boolean)),
    Italic: field("italic", orNull(boolean)),
    Strikethrough: field("strikethrough", orNull(boolean)),
    Underline: field("underline", orNull(oneOf(["None", "Single", "Double"]))),
  },
});

interface EdgeOfLook {
  readonly look: ConditionalLook;
  readonly edge: ConditionalEdge;
}

function edgePart(key: "style" | "color"): Property<EdgeOfLook> {
  return {
    get: ({ look, edge }) => look.borders.get(edge)?.[key] ?? (key === "style" ? "None" : ""),
    set: ({ look, edge }, value) => {
      const before = look.borders.get(edge) ?? { style: "Continuous", color: "#000000" };
      const given = key === "style" ? { style: oneOf(BORDER_STYLES)(value) } : { color: colourOrNone(value) };
      look.borders.set(edge, { ...before, ...given });
    },
  };
}

const borderType = new HostType<EdgeOfLook>("ConditionalRangeBorder", {
  identity: ({ edge }) => ({ Id: edge }),
  properties: { Style: edgePart("style"), Color: edgePart("color"), SideIndex: { get: ({ edge }) => edge } },
});

const edge =
  (name: ConditionalEdge) =>
  (look: ConditionalLook): HostObject =>
    borderType.of({ look, edge: name });

const bordersType = new HostType<ConditionalLook>("ConditionalRangeBorderCollection", {
  ...collection<ConditionalLook, EdgeOfLook>({
    list: (look) => CONDITIONAL_EDGES.map((name) => ({ look, edge: name })),
    object: (of) => borderType.of(of),
    matches: (of, key) => of.edge === key,
    countProperty: true,
  }),
  objects: { Top: edge("EdgeTop"), Bottom: edge("EdgeBottom"), Left: edge("EdgeLeft"), Right: edge("EdgeRight") },
});

const lookType = new HostType<ConditionalLook>("ConditionalRangeFormat", {
  properties: { NumberFormat: field("numberFormat", orNull(text)) },
  objects: {
    Fill: (look) => fillType.of(look),
    Font: (look) => fontType.of(look),
    Borders: (look) => bordersType.of(look),
  },
});

const formulaType = new HostType<Rule>("ConditionalFormatRule", {
  properties: {
    Formula: formulaProperty(),
    FormulaLocal: formulaProperty(),
  },
});

function formulaProperty(): Property<Rule> {
  return {
    get: ({ format }) => format.formula,
    set: ({ format }, value) => {
      format.formula = text(value);
    },
  };
}

const looks: Members<Rule>["objects"] = { Format: ({ format }) => lookType.of(format.look) };

const cellValueType = new HostType<Rule>("CellValueConditionalFormat", {
  objects: looks,
  properties: {
    Rule: {
      get: ({ format }) => format.cellValue,
      set: ({ format }, value) => {
        const given = record(value);
        format.cellValue = {
          formula1: String(given["formula1"]),
          formula2: given["formula2"] == null ? null : String(given["formula2"]),
          operator: oneOf(CELL_VALUE_OPERATORS)(given["operator"]),
        };
      },
    },
  },
});

const textType = new HostType<Rule>("TextConditionalFormat", {
  objects: looks,
  properties: {
    Rule: {
      get: ({ format }) => format.text,
      set: ({ format }, value) => {
        const given = record(value);
        format.text = { operator: oneOf(TEXT_OPERATORS)(given["operator"]), text: text(given["text"]) };
      },
    },
  },
});

const customType = new HostType<Rule>("CustomConditionalFormat", {
  objects: { ...looks, Rule: (rule) => formulaType.of(rule) },
});

/** A kind of rule, there only where the rule is of that kind. */
function kind(type: ConditionalFormat["type"], of: HostType<Rule>, orNullObject: boolean) {
  return (rule: Rule): HostObject | typeof NULL_OBJECT => {
    if (rule.format.type === type) return of.of(rule);
    if (orNullObject) return NULL_OBJECT;
    throw invalidOperation(`the rule is of the kind ${rule.format.type}`);
  };
}

const conditionalFormatType = new HostType<Rule>("ConditionalFormat", {
  identity: ({ format }) => ({ Id: format.id }),
  properties: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => format.type },
    Priority: {
      get: ({ format }) => format.priority,
      set: ({ format, range }, value) => setPriority(range, format, number(value)),
    },
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: ({ format }, value) => {
        format.stopIfTrue = boolean(value);
      },
    },
  },
  objects: {
    CellValue: kind("CellValue", cellValueType, false),
    CellValueOrNullObject: kind("CellValue", cellValueType, true),
    Custom: kind("Custom", customType, false),
    CustomOrNullObject: kind("Custom", customType, true),
    TextComparison: kind("ContainsText", textType, false),
    TextComparisonOrNullObject: kind("ContainsText", textType, true),
  },
  methods: {
    Delete: ({ format, range }) => remove(range, [format]),
    GetRange: ({ format, range }) => rangeType.of(range.to(format.area)),
    GetRangeOrNullObject: ({ format, range }) => rangeType.of(range.to(format.area)),
  },
});

function remove(range: RangeRef, gone: readonly ConditionalFormat[]): void {
  range.sheet.conditionalFormats = range.sheet.conditionalFormats.filter((format) => !gone.includes(format));
  renumber(
    range,
    [...range.sheet.conditionalFormats].sort((one, other) => one.priority - other.priority),
  );
}

function setPriority(range: RangeRef, format: ConditionalFormat, priority: number): void {
  const others = range.sheet.conditionalFormats
    .filter((other) => other !== format)
    .sort((one, other) => one.priority - other.priority);
  others.splice(priority, 0, format);
  renumber(range, others);
}

function renumber(range: RangeRef, inOrder: readonly ConditionalFormat[]): void {
  for (const [priority, format] of inOrder.entries()) format.priority = priority;
  range.sheet.conditionalFormats = [...inOrder];
}

const base = collection<RangeRef, Rule>({
  list: (range) => rulesOf(range).map((format) => ({ format, range })),
  object: (rule) => conditionalFormatType.of(rule),
  matches: ({ format }, key) => format.id === key,
});

/** `Range.conditionalFormats`: a new rule comes before the ones there, as Excel adds it. */
export const conditionalFormatsType: HostType<RangeRef> = new HostType<RangeRef>("ConditionalFormatCollection", {
  ...base,
  guard: (range) => range.ensureAlive(),
  methods: {
    ...base.methods,
    Add: (range, args) => {
      const asked = args.text(0);
      const type = CONDITIONAL_FORMAT_TYPES.find((known) => known === asked);
      if (type === undefined) throw notImplemented(`conditional format of the kind ${asked}`);
      range.sheet.ensureAllowed("allowFormatCells");
      const format: ConditionalFormat = {
        id: range.sheet.workbook.nextId(),
        type,
        area: range.area,
        priority: 0,
        stopIfTrue: false,
        cellValue: null,
        text: null,
        formula: "",
        look: newLook(),
      };
      renumber(range, [
        format,
        ...[...range.sheet.conditionalFormats].sort((one, other) => one.priority - other.priority),
      ]);
      return conditionalFormatType.of({ format, range });
    },
    ClearAll: (range) => remove(range, rulesOf(range)),
  },
});
