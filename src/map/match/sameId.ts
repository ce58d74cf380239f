/** Whether two ids are the same but for case and spaces around them. */
export function sameId(id: string, other: string): boolean {
  return id.trim() !== "" && id.trim().toLowerCase() === other.trim().toLowerCase();
}
