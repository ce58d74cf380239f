import { ACTION_COLUMNS } from "./actionColumns";
import { MEASURE_COLUMNS } from "./measureColumns";
import { PLAIN_SHEETS, type Template } from "./template";
import { isRecord, readJson } from "../domain/readJson";

/**
 * A template from the text of its JSON file, so that another organisation's report needs no code; or what is wrong with
 * it, in one sentence.
 *
 * @example
 * readTemplate("{}") //=> "it has no sheets"
 * readTemplate("[") //=> "it is not JSON"
 */
export function readTemplate(text: string): Template | string {
  const json = readJson(text);
  if (json === undefined) return "it is not JSON";
  if (!isRecord(json) || !Array.isArray(json["sheets"]) || json["sheets"].length === 0) return "it has no sheets";
  const fault = json["sheets"].map(sheetFault).find((one) => one !== null);
  if (fault !== undefined) return fault;
  const words = (value: unknown, otherwise: string): string => (typeof value === "string" ? value : otherwise);
  const notes = Array.isArray(json["notes"]) ? json["notes"].filter((note) => typeof note === "string") : [];
  return {
    id: words(json["id"], "own"),
    name: words(json["name"], "Own template"),
    notes,
    sheets: json["sheets"] as Template["sheets"],
  };
}

function sheetFault(sheet: unknown): string | null {
  if (!isRecord(sheet) || typeof sheet["kind"] !== "string" || typeof sheet["name"] !== "string")
    return "a sheet lacks its kind or its name";
  const { kind, name } = sheet;
  if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name)) return `“${name}” cannot be the name of a sheet`;
  if (PLAIN_SHEETS.some((known) => known === kind)) return null;
  if (kind !== "measures" && kind !== "actions")
    return `“${kind}” is no kind of sheet: use measures, actions, ${PLAIN_SHEETS.join(", ")}`;
  const known: readonly string[] = kind === "measures" ? MEASURE_COLUMNS : ACTION_COLUMNS;
  const columns: unknown = sheet["columns"];
  if (!Array.isArray(columns) || columns.length === 0) return `the sheet “${name}” has no columns`;
  const wrong: unknown = columns.find((column) => !isColumn(column, known));
  return wrong === undefined
    ? null
    : `the sheet “${name}” has a column without a heading, a width or a known name: use ${known.join(", ")}`;
}

function isColumn(column: unknown, known: readonly string[]): boolean {
  if (!isRecord(column)) return false;
  const { heading, width } = column;
  return (
    known.some((one) => one === column["column"]) &&
    typeof heading === "string" &&
    heading !== "" &&
    typeof width === "number" &&
    width > 0 &&
    width <= 255
  );
}
