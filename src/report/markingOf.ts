import type { Plan } from "../domain/plan";

/** What stands on every page: the protective marking, and that the figures are provisional. */
export function markingOf({ marking, provisional }: Plan): string | null {
  const words = [marking, provisional ? "Provisional" : null].filter((word) => word !== null);
  return words.length === 0 ? null : words.join(" – ");
}
