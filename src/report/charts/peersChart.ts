import { peerRank } from "../../assess/peers/peerRank";
import { formatFigure } from "../../domain/formatFigure";
import type { ChartModel } from "./chartModel";
import { chartId } from "./chartId";
import { shownFigure, type ChartedMeasure } from "./timeSeries";
import { valueAxis } from "./valueAxis";

/** A body among its peers; null where it has no figure. */
export interface Peer {
  readonly name: string;
  readonly figure: number | null;
  readonly own: boolean;
}

/**
 * Bodies as bars from 0, the best first and our own marked; the largest first where neither way is better. Null where
 * our own has no figure, or fewer than three bodies have one.
 */
export function peersChart(measure: ChartedMeasure, peers: readonly Peer[], period: string): ChartModel | null {
  const { id, name, unit, decimals, polarity } = measure;
  const known = peers.flatMap((peer) => (peer.figure === null ? [] : [{ ...peer, figure: peer.figure }]));
  const own = known.find((peer) => peer.own);
  if (own === undefined || known.length < 3) return null;
  const way = polarity === "lower" ? 1 : -1;
  const sorted = known.toSorted((a, b) => way * (a.figure - b.figure));
  const figures = sorted.map(({ figure }) => figure);
  const rank = peerRank(own.figure, figures, polarity ?? "none");
  const at = sorted.indexOf(own);
  const others = sorted.filter((peer) => peer !== own);
  const mean = others.reduce((sum, { figure }) => sum + figure, 0) / others.length;
  const place = rank === null ? `of ${known.length} bodies` : `ranks ${rank} of ${known.length}`;
  const figure = `${shownFigure(own.figure, measure)}, the others’ average ${shownFigure(mean, measure)}`;
  const title = `${own.name} ${place} on ${name}: ${figure}`;
  const without = peers.length - known.length;
  return {
    id: chartId("peers", id),
    kind: "peers",
    title,
    alt: `Bars of ${name} by body in ${period} from 0. ${title}. ${sorted
      .map((peer) => `${peer.name} ${shownFigure(peer.figure, measure)}`)
      .join("; ")}.`,
    categories: sorted.map((peer) => peer.name),
    categoryTitle: "Body",
    values: valueAxis(figures, unit, decimals, { fromZero: true }),
    series: [
      {
        role: "peer",
        name: period,
        draw: "bar",
        points: figures,
        texts: figures.map((figure) => formatFigure(figure, unit, decimals)),
        marks: [{ at, as: "own", word: "Our own" }],
      },
    ],
    events: [],
    warnings: without === 0 ? [] : [`${without} of ${peers.length} bodies have no figure`],
    data: {
      headings: ["Body", "Actual", "Shows"],
      rows: sorted.map((peer) => [peer.name, formatFigure(peer.figure, unit, decimals), peer.own ? "Our own" : "[z]"]),
    },
  };
}

/**
 * How many bodies hold each grade, worst first, with the grade of our own marked. Null where nobody says how many.
 *
 * @param grade Our own grade, in the words of `grades`.
 */
export function gradesChart(
  item: { readonly id: string; readonly name: string },
  grade: string | null,
  grades: readonly string[],
  counts: readonly number[] | null,
  period: string,
): ChartModel | null {
  const at = grades.findIndex((word) => word === grade);
  if (counts === null || grade === null || at < 0 || counts.length !== grades.length) return null;
  const all = counts.reduce((sum, count) => sum + count, 0);
  const title = `${item.name} is ${grade}, as are ${counts[at] ?? 0} of ${all} bodies`;
  const said = grades.map((word, index) => `${word} ${counts[index] ?? 0}`).join("; ");
  return {
    id: chartId("peers", item.id),
    kind: "peers",
    title,
    alt: `Bars of how many bodies hold each grade in ${period}, from 0. ${title}. ${said}.`,
    categories: grades,
    categoryTitle: "Grade",
    values: valueAxis(counts, { kind: "count" }, 0, { fromZero: true }),
    series: [
      {
        role: "peer",
        name: "Bodies",
        draw: "bar",
        points: counts,
        texts: counts.map((count) => String(count)),
        marks: [{ at, as: "own", word: "Our own" }],
      },
    ],
    events: [],
    warnings: [],
    data: {
      headings: ["Grade", "Bodies", "Shows"],
      rows: grades.map((word, index) => [word, String(counts[index] ?? 0), index === at ? "Our own" : "[z]"]),
    },
  };
}
