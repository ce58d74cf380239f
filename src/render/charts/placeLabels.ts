/**
 * Where labels stand on one edge so that none lies over another: each as near as can be to where it belongs, in the
 * same order, and within the edge where there is room for all.
 *
 * @param wanted Where the middle of each label belongs.
 * @param apart How far two middles must be from each other.
 * @example
 * placeLabels([50, 52], 14, 0, 100) //=> [44,58]
 * placeLabels([2, 98], 14, 0, 100) //=> [2,98]
 */
export function placeLabels(wanted: readonly number[], apart: number, from: number, to: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  // Labels that touch move together, about the middle of where they belong.
  const groups: { middle: number; members: number[] }[] = [];
  const top = ({ middle, members }: { middle: number; members: readonly number[] }): number =>
    middle - ((members.length - 1) * apart) / 2;
  const within = (middle: number, count: number): number => {
    const half = ((count - 1) * apart) / 2;
    return Math.max(from + half, Math.min(to - half, middle));
  };
  for (const index of order) {
    let group = { middle: within(wanted[index] ?? 0, 1), members: [index] };
    for (let before = groups.at(-1); before !== undefined; before = groups.at(-1)) {
      if (top(group) - (top(before) + (before.members.length - 1) * apart) >= apart) break;
      groups.pop();
      const members = [...before.members, ...group.members];
      const mean = members.reduce((sum, member) => sum + (wanted[member] ?? 0), 0) / members.length;
      group = { middle: within(mean, members.length), members };
    }
    groups.push(group);
  }
  const places = wanted.map(() => 0);
  for (const group of groups) {
    group.members.forEach((member, place) => {
      places[member] = top(group) + place * apart;
    });
  }
  return places;
}
