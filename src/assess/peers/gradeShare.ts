/** How a body's grade stands among all that were graded: proportions that sum to 1. */
export interface GradeShare {
  readonly worse: number;
  /** Holders of the same grade, this one included. */
  readonly same: number;
  readonly better: number;
}

/**
 * The shares of bodies graded worse than this one, the same, and better, from a distribution of grades.
 *
 * Proportions of all counted (0.349 is 34.9%). Case and outer spaces of a grade do not matter. A grade that is not on
 * the scale, a count that is missing (null), or nobody counted: null.
 *
 * Source: HMIC, baseline assessment of Leicestershire Constabulary, October 2006 (national grade distributions of 43
 * forces).
 *
 * @param grades The scale, worst first.
 * @param counts How many hold each grade, in the order of the scale, this body among them.
 * @throws RangeError when there are not as many counts as grades, or a count is below 0.
 * @example
 * gradeShare("Good", ["Poor", "Fair", "Good", "Excellent"], [1, 2, 4, 1])
 *   //=> {"worse":0.375,"same":0.5,"better":0.125}
 * gradeShare("Superb", ["Poor", "Fair"], [1, 1]) //=> null
 */
export function gradeShare(
  grade: string,
  grades: readonly string[],
  counts: readonly (number | null)[],
): GradeShare | null {
  if (grades.length !== counts.length) {
    throw new RangeError(`There must be one count for each grade: ${grades.length} grades, ${counts.length} counts.`);
  }
  const counted = counts.filter((count) => count !== null);
  if (counted.some((count) => count < 0)) throw new RangeError("A count of grades cannot be below 0.");
  const place = grades.map(normalised).indexOf(normalised(grade));
  const all = sum(counted);
  if (place < 0 || counted.length < counts.length || all === 0) return null;
  return {
    worse: sum(counted.slice(0, place)) / all,
    same: (counted[place] ?? 0) / all,
    better: sum(counted.slice(place + 1)) / all,
  };
}

function normalised(grade: string): string {
  return grade.trim().toLowerCase();
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
