import type { ColumnClaim } from "./columnClaim";

/**
 * Columns of parts of a year without their years that run over a year's end (`Q4`, `Q1`, `Q2`, `Q3`): those before it
 * are of the year before.
 */
export function withRollingYears(claims: readonly ColumnClaim[]): ColumnClaim[] {
  const roles = new Set(claims.map(({ role }) => role));
  const before = new Set<ColumnClaim>();
  for (const role of roles) {
    const series = claims.flatMap((claim) =>
      claim.role === role &&
      claim.when.kind === "part" &&
      claim.when.part.toDate !== true &&
      claim.when.part.last - claim.when.part.first < 6
        ? [{ claim, part: claim.when.part }]
        : [],
    );
    const drops = series.flatMap(({ part }, at) => {
      const last = series[at - 1];
      return last !== undefined && last.part.first > part.first
        ? [{ at, ends: last.part.last === 12 && part.first === 1 }]
        : [];
    });
    const [only, ...more] = drops;
    if (only === undefined || more.length > 0 || !only.ends) continue;
    for (const { claim } of series.slice(0, only.at)) before.add(claim);
  }
  return claims.map((claim) =>
    before.has(claim) && claim.when.kind === "part" ? { ...claim, when: { ...claim.when, yearsBefore: 1 } } : claim,
  );
}
