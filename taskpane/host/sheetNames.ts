/** Longest name of a sheet in Excel. */
const LONGEST = 31;

/**
 * The name, or where it is taken the name with the next free number: `Measures (2)`. Excel ignores case in names.
 *
 * @example
 * freeName("Measures", ["measures", "Measures (2)"]) //=> "Measures (3)"
 */
export function freeName(name: string, taken: Iterable<string>): string {
  return firstFree(name, taken, (base, count) => {
    const ending = ` (${count})`;
    return `${base.slice(0, LONGEST - ending.length)}${ending}`;
  });
}

/**
 * The name of a sheet of an earlier report that is kept, with the next number where that is taken.
 *
 * @example
 * earlierName("Measures", ["Measures (earlier)"]) //=> "Measures (earlier 2)"
 */
export function earlierName(name: string, taken: Iterable<string>): string {
  const ending = " (earlier)";
  return firstFree(`${name.slice(0, LONGEST - ending.length)}${ending}`, taken, (_, count) => {
    const numbered = ` (earlier ${count})`;
    return `${name.slice(0, LONGEST - numbered.length)}${numbered}`;
  });
}

/**
 * The table name, or where it is taken the name with the next free number: `Measures_2`.
 *
 * @example
 * freeTableName("Measures", ["MEASURES"]) //=> "Measures_2"
 */
export function freeTableName(name: string, taken: Iterable<string>): string {
  return firstFree(name, taken, (base, count) => `${base}_${count}`);
}

function firstFree(name: string, taken: Iterable<string>, numbered: (base: string, count: number) => string): string {
  const used = new Set([...taken].map((takenName) => takenName.toLowerCase()));
  let free = name;
  for (let count = 2; used.has(free.toLowerCase()); count += 1) free = numbered(name, count);
  return free;
}

/** A sheet's name as a formula has it. */
export function quotedName(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/**
 * A formula with the sheets it names renamed; words in quotation marks stay as they are.
 *
 * @example
 * retarget("COUNTIF('Measures'!$G$6:$G$22,\"'Measures'!\")", new Map([["Measures", "Draft 1"]]))
 *   //=> "COUNTIF('Draft 1'!$G$6:$G$22,\"'Measures'!\")"
 */
export function retarget(formula: string, names: ReadonlyMap<string, string>): string {
  return formula.replace(/"(?:[^"]|"")*"|'((?:[^']|'')+)'!/g, (whole: string, quoted: string | undefined) => {
    const name = quoted === undefined ? undefined : names.get(quoted.replace(/''/g, "'"));
    return name === undefined ? whole : `${quotedName(name)}!`;
  });
}
