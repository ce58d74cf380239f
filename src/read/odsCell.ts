import { serialOfIso } from "./excelSerial";
import type { SourceCell } from "./source";

/** What an OpenDocument cell says of its value. Source: ODF 1.3 part 3, 19.384 to 19.389. */
export interface OdsCellFacts {
  readonly type: string;
  readonly value: string | null;
  readonly date: string | null;
  readonly boolean: string | null;
  readonly string: string | null;
  readonly formula: boolean;
}

const ERROR = /^(?:#(?:N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!)|Err:\d+)$/;

/** A cell by its value and its shown text; null where it is blank. */
export function odsCell(facts: OdsCellFacts, shown: string): SourceCell | null {
  const { formula } = facts;
  const words = (text: string): SourceCell | null =>
    text.trim() === "" ? null : { kind: "text", text, number: null, numberFormat: null, formula };
  if (facts.type === "error" || (formula && ERROR.test(shown))) {
    return { kind: "error", text: shown === "" ? "#N/A" : shown, number: null, numberFormat: null, formula };
  }
  switch (facts.type) {
    case "float":
    case "currency":
    case "percentage": {
      const number = facts.value === null ? NaN : Number(facts.value);
      if (!Number.isFinite(number)) return words(shown);
      const text = shown === "" ? String(number) : shown;
      return { kind: "number", text, number, numberFormat: formatOf(text), formula };
    }
    case "date": {
      const serial = serialOfIso(facts.date ?? "");
      if (serial === null) return words(shown);
      return { kind: "date", text: shown === "" ? (facts.date ?? "") : shown, number: serial, numberFormat: "dd/mm/yyyy", formula };
    }
    case "boolean":
      return { kind: "boolean", text: facts.boolean === "true" ? "TRUE" : "FALSE", number: null, numberFormat: null, formula };
    case "":
      return formula && shown === "" ? { kind: "text", text: "", number: null, numberFormat: null, formula } : words(shown);
    default:
      return words(facts.string ?? shown);
  }
}

/** Excel's format code for a number shown like this: the document's own number styles say the same at greater length. */
function formatOf(shown: string): string | null {
  const parts = /^[-(]?\s*(£)?-?(\d[\d,]*)(?:\.(\d+))?\s*(%)?\)?$/.exec(shown.trim());
  if (parts === null) return null;
  const [, currency = "", whole = "", decimals = "", percent = ""] = parts;
  const grouped = whole.includes(",") ? "#,##0" : "0";
  return `${currency}${grouped}${decimals === "" ? "" : `.${"0".repeat(decimals.length)}`}${percent}`;
}
