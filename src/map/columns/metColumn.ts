import { cellIn, type Table } from "../../read/source";

const MET = "met|achieved|hit|reached";
/** Headings over an answer to whether the target was met: `Met?`, `Target met`, `On target (Y/N)`. */
const HEADS_ANSWERS = new RegExp(
  String.raw`^(?:(?:was|is|has|have) )?(?:(?:the|our) )?` +
    String.raw`(?:(?:targets?|standards?) (?:(?:was|is|been) )?(?:${MET})|(?:${MET}|meets|meeting|achieving|hitting)` +
    String.raw`(?: (?:the )?(?:targets?|standards?))?|on (?:target|track|plan))\s*\??` +
    String.raw`(?:\s*[([][^()[\]]{1,40}[)\]])?\s*\??$`,
  "i",
);

const YES = /^(?:y|yes|true|met|achieved|target met|on target|[✓✔☑✅]️?)$/iu;
const NO = /^(?:n|no|false|not met|missed|not achieved|target not met|off target|[✗✘✕✖❌☒×x]️?)$/iu;

/** Whether a heading asks if targets were met, so that what stands under it is an answer. */
export function asksWhetherMet(header: string): boolean {
  return HEADS_ANSWERS.test(header.trim());
}

/**
 * What a cell under such a heading answers; null where it is no answer. 1 and 0 are answers as they are in a
 * spreadsheet.
 *
 * @example
 * readMet("✓") //=> true
 * readMet("0") //=> false
 * readMet("Amber") //=> null
 */
export function readMet(text: string): boolean | null {
  const answer = text.trim();
  if (answer === "1" || YES.test(answer)) return true;
  return answer === "0" || NO.test(answer) ? false : null;
}

/** The columns of a table that say of each row whether its target was met: every filled cell is an answer. */
export function metColumns(table: Table): number[] {
  return table.columns.flatMap(({ header }, column) => {
    if (!asksWhetherMet(header)) return [];
    // `Achieved` over 1 and 0 alone may as well be how many were.
    const isCount = /^[a-z]+$/i.test(header.trim());
    let answers = 0;
    for (const row of table.rows) {
      const text = row.kind === "data" ? (cellIn(row, column)?.text.trim() ?? "") : "";
      if (text === "" || /^(?:-|–|n\/?a|\[[xz]\])$/i.test(text)) continue;
      if (readMet(text) === null) return [];
      if (!isCount || !/^[01]$/.test(text)) answers += 1;
    }
    return answers > 0 ? [column] : [];
  });
}
