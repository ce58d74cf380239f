/*
 * Functions that set a figure or a grade beside those of others. The docstrings are their help text in Excel. Each is a
 * thin wrapper over one pure function in `src/`, where the rule and its source are.
 */
import { differenceFromPeers, gradeShare, peerRank } from "../src/index";
import { figure, needed, polarityOf, repeated, textOf } from "./argument";
import { FunctionFault } from "./fault";
import { type ExcelRange, list, single, spill, whole } from "./spill";

function figuresOf(peers: ExcelRange): (number | null)[] {
  return list(peers).map((peer) => figure(peer, "peer’s figure"));
}

/**
 * How a grade stands among all that were graded: the shares that are worse, the same and better, in three cells.
 * @customfunction GRADESHARE
 * @param {any[][]} grade The grade, such as Good.
 * @param {any[][]} grades The scale, worst first, such as Poor, Fair, Good, Excellent.
 * @param {any[][]} counts How many hold each grade, in the same order.
 * @returns {any[][]} Three shares in a row: worse, same (this one included), better.
 * @example
 * =GRADESHARE("Good", {"Poor","Fair","Good","Excellent"}, {1,2,4,1}) //=> [[0.375, 0.5, 0.125]]
 * Of eight bodies three are worse, four are Good and one is better.
 */
export function shareOfGrade(grade: any[][], grades: any[][], counts: any[][]): any[][] {
  return whole(() => {
    const scale = list(grades).map((grade) => textOf(grade, "scale"));
    const bodies = list(counts).map((count) => figure(count, "number of bodies"));
    if (scale.length !== bodies.length) {
      throw new FunctionFault(
        "#VALUE!",
        `There are ${scale.length} grades and ${bodies.length} counts. Give one count for each grade.`,
      );
    }
    if (bodies.some((count) => count !== null && count < 0))
      throw new FunctionFault("#VALUE!", "A number of bodies cannot be below 0.");
    const shares = gradeShare(textOf(single(grade, "grade"), "grade"), scale, bodies);
    if (shares === null) throw new FunctionFault("#N/A", "The grade is not on the scale, or a count is missing.");
    return [[shares.worse, shares.same, shares.better]];
  });
}

/**
 * Rank of a figure among its peers, 1 being the best. Equal figures share a rank.
 * @customfunction PEERRANK
 * @param {any[][]} value The figure to rank, or a range of them.
 * @param {any[][]} peers The peers' figures, with or without its own.
 * @param {any[][]} [polarity] Which way is better: "higher" (if left out) or "lower".
 * @returns {any[][]} The rank; #N/A where there is no figure, or no peer.
 * @example
 * =PEERRANK(16.11, {28,20,17,15,12}, "lower") //=> 3
 * Lower is better, and two of the peers are below 16.11.
 */
export function rankAmongPeers(value: any[][], peers: any[][], polarity?: any[][]): any[][] {
  return whole(() => {
    const others = figuresOf(peers);
    const way = repeated(polarityOf);
    return spill([value, polarity], (v, p) => {
      const rank = peerRank(needed(v, "figure"), others, way(p));
      if (rank === null)
        throw new FunctionFault(
          "#N/A",
          "There is nothing to rank by: no peers, or a polarity that judges neither way.",
        );
      return rank;
    });
  });
}

/**
 * Difference of a figure from its peers' average.
 * @customfunction PEERGAP
 * @param {any[][]} value The figure, or a range of them.
 * @param {any[][]} peers The peers' figures.
 * @returns {any[][]} The figure minus the average of the peers; #N/A where there is no figure, or no peer.
 * @example
 * =PEERGAP(28, {20,24,28}) //=> 4
 * The peers’ average is 24.
 */
export function differenceToPeers(value: any[][], peers: any[][]): any[][] {
  return whole(() => {
    const others = figuresOf(peers);
    return spill([value], (v) => {
      const gap = differenceFromPeers(needed(v, "figure"), others);
      if (gap === null) throw new FunctionFault("#N/A", "There are no peers’ figures.");
      return gap;
    });
  });
}
