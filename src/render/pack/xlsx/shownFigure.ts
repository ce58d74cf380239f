/** A figure as a workbook holds it, with the format in which it shows as it was printed. */
export interface ShownFigure {
  readonly value: number;
  readonly numberFormat: string;
}

/** `−£1,074,448`, `+0.4 pp`, `72.7%`: a figure in whose digits nothing is left open. */
const FIGURE = /^([+−]?)(£?)((?:0|[1-9]\d{0,2}(?:,\d{3})*)(?:\.\d+)?)(%| pp)?$/;

/**
 * The figure that printed words are; null where they are none, or say more than one.
 *
 * @example
 * shownFigure("72.7%") //=> {"value":0.727,"numberFormat":"0.0%;\"−\"0.0%"}
 * shownFigure("+0.4 pp") //=> {"value":0.4,"numberFormat":"\"+\"0.0\" pp\";\"−\"0.0\" pp\""}
 * shownFigure("71.3% [p]") //=> null
 */
export function shownFigure(text: string): ShownFigure | null {
  const [, sign, pound, digits, after = ""] = FIGURE.exec(text) ?? [];
  if (digits === undefined) return null;
  const [whole = "", part = ""] = digits.split(".");
  const number = Number(digits.replace(/,/g, "")) * (sign === "−" ? -1 : 1);
  // A nought with a minus is no number of its own.
  if (number === 0 && sign === "−") return null;
  const value = after === "%" ? Number((number / 100).toPrecision(15)) : number;
  const shape = (whole.length > 3 ? "#,##0" : "0") + (part === "" ? "" : `.${"0".repeat(part.length)}`);
  const tail = after === " pp" ? '" pp"' : after;
  const literal = (words: string): string => (words === "" ? "" : `"${words}"`);
  const over = literal(`${sign === "+" ? "+" : ""}${pound ?? ""}`);
  return { value, numberFormat: `${over}${shape}${tail};${literal(`−${pound ?? ""}`)}${shape}${tail}` };
}
