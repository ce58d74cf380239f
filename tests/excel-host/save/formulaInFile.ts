/**
 * Functions newer than the file format: the file holds them with a prefix, which Excel adds and hides.
 * Source: Microsoft, "Issue: An _xlfn. prefix is displayed in front of a formula", and [MS-XLSX] 2.2.2.
 */
const PREFIXED: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      "CONCAT",
      "IFNA",
      "IFS",
      "MAXIFS",
      "MINIFS",
      "SWITCH",
      "TEXTJOIN",
      "XOR",
      "XLOOKUP",
      "XMATCH",
      "UNIQUE",
      "SEQUENCE",
      "RANDARRAY",
      "SORTBY",
      "LET",
      "LAMBDA",
      "TEXTSPLIT",
      "TEXTBEFORE",
      "TEXTAFTER",
      "VSTACK",
      "HSTACK",
      "TAKE",
      "DROP",
      "STDEV.S",
      "STDEV.P",
      "RANK.EQ",
      "RANK.AVG",
      "PERCENTILE.INC",
      "PERCENTILE.EXC",
      "QUARTILE.INC",
      "QUARTILE.EXC",
      "VAR.S",
      "VAR.P",
      "MODE.SNGL",
      "CEILING.MATH",
      "FLOOR.MATH",
      "DAYS",
      "ISFORMULA",
      "FORMULATEXT",
      "NUMBERVALUE",
      "SHEET",
    ].map((name) => [name, `_xlfn.${name}`]),
  ),
  FILTER: "_xlfn._xlws.FILTER",
  SORT: "_xlfn._xlws.SORT",
};

/** A formula as the file holds it: without its `=`, newer functions with their prefix. Text in quotes is left alone. */
export function formulaInFile(formula: string): string {
  return formula
    .slice(1)
    .replace(/"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.])([\p{L}][\p{L}\p{N}.]*)(?=\()/gu, (whole: string, name?: string) =>
      name === undefined ? whole : (PREFIXED[name.toUpperCase()] ?? whole),
    );
}
