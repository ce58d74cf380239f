import type { Area } from "./area";
import type { BorderStyle } from "./cellFormat";

export const CONDITIONAL_FORMAT_TYPES = ["CellValue", "Custom", "ContainsText"] as const;
export type ConditionalFormatType = (typeof CONDITIONAL_FORMAT_TYPES)[number];

/** Words of `Excel.ConditionalCellValueOperator`. */
export const CELL_VALUE_OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;
export type CellValueOperator = (typeof CELL_VALUE_OPERATORS)[number];

/** Words of `Excel.ConditionalTextOperator`. */
export const TEXT_OPERATORS = ["Contains", "NotContains", "BeginsWith", "EndsWith"] as const;
export type TextOperator = (typeof TEXT_OPERATORS)[number];

export interface CellValueRule {
  readonly formula1: string;
  readonly formula2: string | null;
  readonly operator: CellValueOperator;
}

export interface TextRule {
  readonly operator: TextOperator;
  readonly text: string;
}

/** What a rule changes in the look of a cell; "" and null leave it alone. */
export interface ConditionalLook {
  fillColor: string;
  fontColor: string;
  bold: boolean | null;
  italic: boolean | null;
  strikethrough: boolean | null;
  underline: "None" | "Single" | "Double" | null;
  numberFormat: string | null;
  readonly borders: Map<ConditionalEdge, { style: BorderStyle; color: string }>;
}

export const CONDITIONAL_EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
export type ConditionalEdge = (typeof CONDITIONAL_EDGES)[number];

export interface ConditionalFormat {
  readonly id: string;
  readonly type: ConditionalFormatType;
  area: Area;
  /** 0 is looked at first. */
  priority: number;
  stopIfTrue: boolean;
  cellValue: CellValueRule | null;
  text: TextRule | null;
  /** With its `=`, as the client gives it. */
  formula: string;
  readonly look: ConditionalLook;
}

export function newLook(): ConditionalLook {
  return {
    fillColor: "",
    fontColor: "",
    bold: null,
    italic: null,
    strikethrough: null,
    underline: null,
    numberFormat: null,
    borders: new Map(),
  };
}
