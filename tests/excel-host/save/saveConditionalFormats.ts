import type { Borders, ConditionalFormattingRule, Style, Worksheet } from "exceljs";
import { columnLetters, toAddress } from "../model/area";
import type { ConditionalFormat, ConditionalLook, TextRule } from "../model/conditionalFormat";
import type { Sheet } from "../model/sheet";
import { notImplemented } from "../wire/hostError";
import { formulaInFile } from "./formulaInFile";
import { argb, borderOf } from "./saveFormat";

/** Writes each rule as an element of its own, in order of priority; the file counts priorities from 1. */
export function saveConditionalFormats(sheet: Sheet, to: Worksheet): void {
  const inOrder = [...sheet.conditionalFormats].sort((one, other) => one.priority - other.priority);
  for (const rule of inOrder) {
    to.addConditionalFormatting({ ref: toAddress(rule.area), rules: [inFile(rule)] });
  }
}

function inFile(rule: ConditionalFormat): ConditionalFormattingRule {
  const common = { priority: rule.priority + 1, style: styleOf(rule.look) };
  if (rule.cellValue !== null) {
    const { operator, formula1, formula2 } = rule.cellValue;
    const formulae = [formula1, formula2].flatMap((formula) => (formula === null ? [] : [bare(formula)]));
    // exceljs names four of the operators in its types and writes all eight.
    return { type: "cellIs", operator: CELL_OPERATORS[operator] as "equal", formulae, ...common };
  }
  if (rule.text !== null) return textRule(rule, rule.text, common);
  if (rule.type === "Custom" && rule.formula !== "")
    return { type: "expression", formulae: [bare(rule.formula)], ...common };
  throw notImplemented(`saving a conditional format without a rule on ${toAddress(rule.area)}`);
}

const CELL_OPERATORS = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
} as const;

/** exceljs knows "contains"; the other three are written as the formulas Excel itself puts beside them. */
function textRule(
  rule: ConditionalFormat,
  { operator, text }: TextRule,
  common: { priority: number; style: Partial<Style> },
): ConditionalFormattingRule {
  const cell = `${columnLetters(rule.area.left)}${rule.area.top + 1}`;
  const quoted = `"${text.replaceAll('"', '""')}"`;
  switch (operator) {
    case "Contains":
      return { type: "containsText", operator: "containsText", text, ...common };
    case "NotContains":
      return { type: "expression", formulae: [`ISERROR(SEARCH(${quoted},${cell}))`], ...common };
    case "BeginsWith":
      return { type: "expression", formulae: [`LEFT(${cell},LEN(${quoted}))=${quoted}`], ...common };
    case "EndsWith":
      return { type: "expression", formulae: [`RIGHT(${cell},LEN(${quoted}))=${quoted}`], ...common };
  }
}

function bare(formula: string): string {
  return formula.startsWith("=") ? formulaInFile(formula) : formula;
}

function styleOf(look: ConditionalLook): Partial<Style> {
  const font = {
    ...(look.fontColor === "" ? {} : { color: argb(look.fontColor) }),
    ...(look.bold === null ? {} : { bold: look.bold }),
    ...(look.italic === null ? {} : { italic: look.italic }),
    ...(look.strikethrough === null ? {} : { strike: look.strikethrough }),
    ...(look.underline === null ? {} : { underline: look.underline !== "None" }),
  };
  const sides = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;
  const border: Partial<Borders> = {};
  for (const [edge, { style, color }] of look.borders) {
    if (style !== "None") border[sides[edge]] = borderOf({ style, color, weight: "Thin" });
  }
  return {
    ...(Object.keys(font).length === 0 ? {} : { font }),
    // In a conditional format the colour of a solid fill is its background colour.
    ...(look.fillColor === ""
      ? {}
      : { fill: { type: "pattern", pattern: "solid", bgColor: argb(look.fillColor) } as const }),
    ...(Object.keys(border).length === 0 ? {} : { border }),
    ...(look.numberFormat === null ? {} : { numFmt: look.numberFormat }),
  };
}
