import type { Fault, Refused } from "../../domain/result";

/** Why a file cannot be read at all. */
export const UNREADABLE = [
  "empty",
  "notAWorkbook",
  "passwordProtected",
  "damaged",
  "tooLarge",
  "unsafe",
  "notText",
  "unknownFormat",
] as const;
export type Unreadable = (typeof UNREADABLE)[number];

/** A file that cannot be read: why, in one word and in a sentence. */
export interface ReadFault extends Fault {
  readonly why: Unreadable;
}

/**
 * Refuses a file that cannot be read, in one sentence or two: what is wrong, and what to do.
 *
 * @param detail What was seen or which limit was passed.
 *
 * @example
 * unreadable("empty", "q4.csv", "0 bytes")
 *   //=> { ok: false, fault: { why: "empty", sentence: "q4.csv is empty. Choose a file that has a table in it." } }
 */
export function unreadable(why: Unreadable, file: string, detail: string): Refused<ReadFault> {
  return { ok: false, fault: { why, sentence: sentenceOf(why, file, detail) } };
}

/** Words of a program and of no person: what a library stumbled over, not what is wrong with the file. */
const PROGRAM_WORDS =
  /undefined|\bnull\b|\bNaN\b|\[object|is not (?:a|an|iterable)\b|properties of|\bInvalid (?:array|typed)/;

/** What a library says of bytes that it cannot read, where a person can make something of it. */
export function damageIn(error: Error): string {
  const isStumble = error instanceof TypeError || error instanceof RangeError || PROGRAM_WORDS.test(error.message);
  return isStumble || error.message === "" ? "one of its parts is broken" : error.message.slice(0, 120);
}

function sentenceOf(why: Unreadable, file: string, detail: string): string {
  switch (why) {
    case "empty":
      return `${file} is empty. Choose a file that has a table in it.`;
    case "notAWorkbook":
      return (
        `${file} is not a workbook, whatever its name says (${detail}). Open it in Excel and save it as ` +
        ".xlsx or .csv."
      );
    case "passwordProtected":
      return `${file} is protected by a password. Open it in Excel, remove the password and save it again.`;
    case "damaged":
      return (
        `${file} is damaged and cannot be read (${detail}). Ask for it to be sent again, or open it in ` +
        "Excel and save a copy."
      );
    case "tooLarge":
      return `${file} is too large to read: it has ${detail}. Save only the rows and sheets that are needed.`;
    case "unsafe":
      return (
        `${file} was not opened because it holds ${detail}, which could harm other programs. Ask ` +
        "whoever sent it for a plain copy."
      );
    case "notText":
      return (
        `${file} is not a workbook or a table in text (${detail}). Save the table as .xlsx or .csv and choose ` +
        "that file."
      );
    case "unknownFormat":
      return `${file} is ${detail}, which cannot be read. Save it as .xlsx, .ods, .xls or .csv.`;
  }
}
