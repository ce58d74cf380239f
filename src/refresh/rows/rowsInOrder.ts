/**
 * The most rows that stand in the order in which a report lists them. In a list that goes from worst to best, measures
 * change places while their rows stay with what people wrote beside them: new rows are put in among those that are in
 * order, not after one that stands where it was a quarter ago.
 *
 * @param places Where the rows stand that are there, in the order of the report.
 * @returns Those places.
 * @example
 * rowsInOrder([5, 6, 4]) //=> new Set([5, 6])
 */
export function rowsInOrder(places: readonly number[]): ReadonlySet<number> {
  let most: readonly number[] = [];
  const ending: (readonly number[])[] = [];
  places.forEach((place, index) => {
    let before: readonly number[] = [];
    for (let other = 0; other < index; other += 1) {
      const run = ending[other] ?? [];
      if ((places[other] ?? 0) < place && run.length > before.length) before = run;
    }
    const run = [...before, place];
    ending.push(run);
    if (run.length > most.length) most = run;
  });
  return new Set(most);
}
