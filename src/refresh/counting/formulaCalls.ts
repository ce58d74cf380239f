/** One call of a function in a formula, with the text of what it is given. */
export interface FormulaCall {
  /** In capitals, without the letters that Excel puts before names of newer functions in a file. */
  readonly name: string;
  readonly given: readonly string[];
}

const NAME = /(?<![\p{L}\p{N}_.\]'!])((?:_xlfn\.|_xlws\.)*)([A-Z][A-Z0-9.]*)\($/iu;

/**
 * The calls of functions in a formula, those within another after it.
 *
 * @example
 * callsIn('INDEX(A1:B9,MATCH("(x",A1:A9,0),2)').map(({ name }) => name) //=> ["INDEX", "MATCH"]
 */
export function callsIn(formula: string): readonly FormulaCall[] {
  const calls: FormulaCall[] = [];
  let at = 0;
  while (at < formula.length) {
    const end = quotedEnd(formula, at);
    if (end !== null) {
      at = end;
      continue;
    }
    const name =
      formula[at] === "(" ? NAME.exec(formula.slice(Math.max(0, at - LONGEST_NAME), at + 1))?.[2] : undefined;
    if (name !== undefined) calls.push({ name: name.toUpperCase(), given: givenFrom(formula, at + 1) });
    at += 1;
  }
  return calls;
}

/** Letters before a bracket that are looked at for a function's name. */
const LONGEST_NAME = 60;

/** The texts between the commas up to the bracket that closes a call. */
function givenFrom(formula: string, from: number): string[] {
  const given: string[] = [];
  let [depth, start, at] = [0, from, from];
  while (at < formula.length) {
    const end = quotedEnd(formula, at);
    if (end !== null) {
      at = end;
      continue;
    }
    const letter = formula[at] ?? "";
    if (letter === "(" || letter === "{") depth += 1;
    else if (letter === "," && depth === 0) {
      given.push(formula.slice(start, at).trim());
      start = at + 1;
    } else if (letter === ")" || letter === "}") {
      depth -= 1;
      if (depth < 0) break;
    }
    at += 1;
  }
  return [...given, formula.slice(start, at).trim()];
}

/** Where a text, a sheet's name or the columns of a table end that begin here; null where none does. */
function quotedEnd(formula: string, at: number): number | null {
  const pattern = QUOTED[formula[at] ?? ""];
  if (pattern === undefined) return null;
  pattern.lastIndex = at;
  return pattern.exec(formula) === null ? null : pattern.lastIndex;
}

const QUOTED: Readonly<Record<string, RegExp | undefined>> = {
  '"': /"(?:[^"]|"")*"/y,
  "'": /'(?:[^']|'')*'/y,
  "[": /\[(?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*\]/y,
};
