import type { DataValidation, Worksheet } from "exceljs";
import { columnLetters } from "../model/area";
import type { Area } from "../model/area";
import type { Sheet } from "../model/sheet";
import { validationType } from "../model/validation";
import type { Validation } from "../model/validation";
import { notImplemented } from "../wire/hostError";
import { isRecord } from "../wire/readValue";

/** Writes data validation by range; cell by cell, exceljs would need a place for every row of a whole column. */
export function saveValidations(sheet: Sheet, to: Worksheet): void {
  const target = (to as unknown as { dataValidations: { add(key: string, validation: DataValidation): void } })
    .dataValidations;
  for (const validation of sheet.validations) {
    if (validationType(validation.rule) === "None") continue;
    target.add(corners(validation.area), inFile(validation));
  }
}

/** exceljs needs both corners spelt out, even of a whole column. */
function corners({ top, left, bottom, right }: Area): string {
  const first = `${columnLetters(left)}${top + 1}`;
  const last = `${columnLetters(right)}${bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}

function inFile(validation: Validation): DataValidation {
  const { rule, errorAlert, prompt, ignoreBlanks } = validation;
  const [kind, details] = Object.entries(rule).find(([, value]) => isRecord(value)) ?? [];
  if (kind === undefined || !isRecord(details)) throw notImplemented("saving a data validation of an unknown kind");
  return {
    ...conditionOf(kind, details),
    allowBlank: ignoreBlanks,
    showErrorMessage: errorAlert?.["showAlert"] !== false,
    showInputMessage: prompt !== null && prompt["showPrompt"] !== false,
    ...(errorAlert === null ? {} : alertOf(errorAlert)),
    ...(prompt === null ? {} : { promptTitle: words(prompt["title"]), prompt: words(prompt["message"]) }),
  };
}

function alertOf(alert: Readonly<Record<string, unknown>>): Partial<DataValidation> {
  return {
    errorTitle: words(alert["title"]),
    error: words(alert["message"]),
    errorStyle: words(alert["style"]).toLowerCase(),
  };
}

const KINDS: Readonly<Record<string, "whole" | "decimal" | "date" | "textLength">> = {
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  textLength: "textLength",
};

function conditionOf(kind: string, details: Readonly<Record<string, unknown>>): DataValidation {
  if (kind === "list") {
    const source = details["source"];
    if (typeof source !== "string") throw notImplemented("saving a list validation whose source is not text");
    return { type: "list", formulae: [source.startsWith("=") ? source.slice(1) : `"${source}"`] };
  }
  if (kind === "custom") return { type: "custom", formulae: [bare(details["formula"])] };
  const type = KINDS[kind];
  if (type === undefined) throw notImplemented(`saving a data validation of the kind ${kind}`);
  const operator = words(details["operator"]);
  const formulae = [details["formula1"], details["formula2"]].flatMap((formula) =>
    formula == null ? [] : [bare(formula)],
  );
  return { type, operator: OPERATORS[operator] ?? "between", formulae };
}

const OPERATORS: Readonly<Record<string, NonNullable<DataValidation["operator"]>>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

function bare(formula: unknown): string | number {
  if (typeof formula === "number") return formula;
  const text = words(formula);
  return text.startsWith("=") ? text.slice(1) : text;
}

function words(value: unknown): string {
  return typeof value === "string" ? value : "";
}
