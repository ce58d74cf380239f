/** How much of a file is looked at to tell what its text is. */
const START_BYTES = 65_536;

/** What stands before an element of HTML: the declaration of XML, as XHTML has it, and comments. */
const BEFORE_ELEMENT = String.raw`^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*`;
const WEB_PAGE = new RegExp(`${BEFORE_ELEMENT}<(?:!doctype html|html|head|body|table|meta)\\b`, "i");
/** Some systems write a style or a box before the table, and no page around it. */
const ELEMENT = new RegExp(`${BEFORE_ELEMENT}<[a-z]`, "i");
const XML = /^\s*(?:<\?xml\b|<!doctype\b|<[a-z][\w:.-]*(?:\s[^<>]*)?>\s*<)/i;
const EXCEL_2003 = "urn:schemas-microsoft-com:office:spreadsheet";

/** Texts that are no table of cells with something between them, by what is in them, and what to call them. */
const OTHER_TEXTS: readonly (readonly [RegExp, string])[] = [
  // A table headed `ID;Plan` starts so too; but only SYLK has records of cells. Source: file(1), magic/sylk.
  [/^ID;P[^\n]*\n(?:[^\n]*\n)*?[BCF];(?:[^\n]*;)?[XY]\d/, "a SYLK file (.slk)"],
  [/^TABLE\r?\n0,1\r?\n/, "a DIF file (.dif)"],
  [/^%!PS/, "a PostScript document"],
  [/^\s*(?:\{\s*(?:"|\})|\[\s*[[{"])/, "a JSON file"],
  [/^(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*MIME-Version:/i, "an e-mail message or a web archive (.mht)"],
];

/** Endings of programs: their text says in no one way what it is. */
const PROGRAM = /\.(?:[cm]?[jt]sx?|css|sql|py|php|vbs|bas|ps1|bat|cmd|sh)$/i;

/**
 * The first characters of a file, if it is text, in any encoding that has the letters of English where ASCII has them;
 * in UTF-16 every second byte is zero.
 */
export function textStart(bytes: Uint8Array): string {
  const letters = bytes.subarray(0, START_BYTES).filter((byte) => byte !== 0);
  return new TextDecoder("windows-1252").decode(letters).replace(/^(?:ï»¿|ÿþ|þÿ)/, "");
}

/** Whether a text is a web page, or a table saved as one (some systems call such a file `.xls`). */
export function isWebPage(start: string): boolean {
  if (start.includes(EXCEL_2003) && !/<html\b/i.test(start)) return false;
  return WEB_PAGE.test(start) || (ELEMENT.test(start) && /<table\b/i.test(start));
}

/**
 * What a text is that is no table, in words; null where it may be one.
 *
 * @example
 * otherText('{"rows": []}', "rows.csv") //=> "a JSON file"
 * otherText("export const rows = 1;", "rows.js") //=> "a program (.js)"
 * otherText("ID;Plan;Actual\n1;90;85", "q3.csv") //=> null
 */
export function otherText(start: string, file: string): string | null {
  if (isWebPage(start)) return null;
  if (XML.test(start)) return start.includes(EXCEL_2003) ? "an XML workbook of Excel 2003" : "an XML file";
  const program = PROGRAM.exec(file);
  const other = OTHER_TEXTS.find(([pattern]) => pattern.test(start))?.[1];
  return other ?? (program === null ? null : `a program (${program[0].toLowerCase()})`);
}
