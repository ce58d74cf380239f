/**
 * Text as the file holds it. `_x0041_` is the file's way to write a character by its number, so text that happens to
 * look like that has its first underscore written as a number (ECMA-376 part 1, 22.9.2.19, ST_Xstring).
 */
export function textInFile(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

/** A table's heading: a new line in an attribute would be read as a space. */
export function headingInFile(text: string): string {
  return textInFile(text).replaceAll("\n", "_x000a_");
}
