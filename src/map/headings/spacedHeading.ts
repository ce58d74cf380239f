/**
 * A heading with spaces between its words, which the names of a data store's columns lack.
 *
 * @example
 * spacedHeading("AreaCode") //=> "Area Code"
 * spacedHeading("geog_name") //=> "geog name"
 */
export function spacedHeading(header: string): string {
  return header
    .replace(/_/g, " ")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .trim();
}
