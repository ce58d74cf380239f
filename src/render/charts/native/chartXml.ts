import type { ValueAxis } from "../../../report/charts/chartModel";
import { FONT_FAMILY } from "../../../report/page/typography";
import { LINE_LOOKS, MARK_LOOKS } from "../chartLook";
import { placeLabels } from "../placeLabels";
import { escapeXml } from "../../escapeXml";
import type { DrawnChart, NativeSeries } from "./nativeChart";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** English Metric Units to the point. */
const POINT = 12700;
/** Where the plot lies in the chart, as shares of it: room above for the title, and at the right for names. */
const PLOT = { x: 0.08, y: 0.2, w: 0.7, h: 0.62 };
/** The same without a title. */
const WHOLE_PLOT = { x: 0.08, y: 0.06, w: 0.7, h: 0.76 };
/** Names of lines are this far apart at least, as a share of the chart's height. */
const LABELS_APART = 0.062;
/** The most names along the axis that stand side by side. */
const MOST_NAMES = 9;
const SIZES = { title: 1200, words: 900 } as const;
const INK = "1D2733";
const GRID = "DCE1E7";

/** How a chart stands in what holds it. */
interface ChartSetting {
  /** Its relation to the workbook with its figures; null where it stands in that workbook. */
  readonly external?: string | null;
  /** How far names of lines are apart at least, as a share of its height. */
  readonly labelsApart?: number;
  /** What the axis of figures needs beside the plot, as a share of its width, where that is more than usual. */
  readonly axisRoom?: number;
}

/**
 * A chart as Excel and PowerPoint store one: its figures by reference to cells, with what they hold beside, so that a
 * program that works nothing out shows the same. Lines have their names beside their ends, and no legend.
 */
export function chartXml(
  chart: DrawnChart,
  { external = null, labelsApart = LABELS_APART, axisRoom = 0 }: ChartSetting = {},
): string {
  const labels = labelOffsets(chart, labelsApart);
  const drawn = chart.series.map((one, index) => seriesXml(chart, one, index, labels[index] ?? 0));
  const [bars, lines] = [true, false].map((bar) => drawn.filter((_, at) => (chart.series[at]?.draw === "bar") === bar));
  const { x: least, y, w: most, h } = plotOf(chart);
  const x = Math.max(least, Number(axisRoom.toFixed(4)));
  const w = Number((most - (x - least)).toFixed(4));
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN}" xmlns:r="${RELATIONSHIPS}">` +
    `<c:date1904 val="0"/><c:lang val="en-GB"/><c:roundedCorners val="0"/><c:chart>` +
    `${titleXml(chart)}<c:plotArea>` +
    `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>` +
    `<c:x val="${x}"/><c:y val="${y}"/><c:w val="${w}"/><c:h val="${h}"/></c:manualLayout></c:layout>` +
    `${barsXml(bars ?? [], chart)}${linesXml(lines ?? [])}` +
    `${categoryAxis(chart)}${valueAxis(chart.values)}</c:plotArea>` +
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="${external === null ? "span" : "gap"}"/></c:chart>` +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>` +
    `${words(SIZES.words, false)}` +
    `${external === null ? "" : `<c:externalData r:id="${external}"><c:autoUpdate val="0"/></c:externalData>`}` +
    `</c:chartSpace>`
  );
}

function plotOf({ title }: DrawnChart): typeof PLOT {
  return title === null ? WHOLE_PLOT : PLOT;
}

function titleXml({ title }: DrawnChart): string {
  if (title === null) return `<c:autoTitleDeleted val="1"/>`;
  return (
    `<c:title><c:tx>${textRef(title.formula, [title.text])}</c:tx><c:overlay val="0"/>` +
    `${words(SIZES.title, true)}</c:title><c:autoTitleDeleted val="0"/>`
  );
}

/** Room beside bars as a share of their width, in percent: one bar alone would be as wide as the chart. */
const GAPS = { many: 60, few: 400 } as const;
const FEW = 3;

function barsXml(series: readonly string[], { categories }: DrawnChart): string {
  if (series.length === 0) return "";
  const gap = categories.texts.length <= FEW ? GAPS.few : GAPS.many;
  return (
    `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series.join("")}` +
    `<c:gapWidth val="${gap}"/><c:axId val="1"/><c:axId val="2"/></c:barChart>`
  );
}

function linesXml(series: readonly string[]): string {
  if (series.length === 0) return "";
  return (
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join("")}` +
    `<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>`
  );
}

function seriesXml(chart: DrawnChart, series: NativeSeries, index: number, offset: number): string {
  const { values } = series;
  const named =
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx>${textRef(series.name.formula, [series.name.text])}</c:tx>`;
  const cells =
    `${labelXml(series, offset)}<c:cat>${textRef(chart.categories.formula, chart.categories.texts)}</c:cat>` +
    `<c:val>${numberRef(series.formula, values, chart.values.numberFormat)}</c:val>`;
  if (series.draw === "bar") {
    const filled = series.role === "marked" ? fill(MARK_LOOKS.concern.colour) : fill(LINE_LOOKS[series.role].colour);
    return `${named}<c:spPr>${filled}</c:spPr><c:invertIfNegative val="0"/>${cells}</c:ser>`;
  }
  const points = values.flatMap((value, at): string[] => {
    if (value === null || !isApart(chart, series, at)) return [];
    const line = "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>";
    return [`<c:dPt><c:idx val="${at}"/>${markerXml(series)}<c:bubble3D val="0"/>${line}</c:dPt>`];
  });
  return (
    `${named}<c:spPr>${lineXml(series)}</c:spPr>${markerXml(series)}${points.join("")}${cells}` +
    `<c:smooth val="0"/></c:ser>`
  );
}

/**
 * Whether no line leads to a point: there is no figure before it, or limits begin anew. Said of the point, because
 * programs that are told to leave gaps draw a cell of #N/A as nought (LibreOffice 7.4) or join over it (Excel); behind
 * a chart of a slide such a cell is empty, and leaves a gap everywhere.
 */
function isApart({ breaks }: DrawnChart, { role, values }: NativeSeries, at: number): boolean {
  const before = values[at - 1];
  if (before === undefined) return false;
  return before === null || (isLimit(role) && breaks.includes(at));
}

/** Mean and limits, which begin anew and are not joined to what was before. */
function isLimit(role: NativeSeries["role"]): boolean {
  return role === "mean" || role === "upperLimit" || role === "lowerLimit";
}

/**
 * Whether a figure holds for its own period alone, as a target that changed: these charts have no steps, and a line
 * from one to the next would show figures that it never was. Each is a dash of its own.
 */
function isStepped({ role, values }: NativeSeries): boolean {
  if (role === "lastYear") return true;
  if (role !== "target" && role !== "profile") return false;
  const known = values.filter((value) => value !== null);
  return known.length === 1 || known.some((value) => value !== known[0]);
}

function lineXml(series: NativeSeries): string {
  const { role } = series;
  if (role === "marked" || isStepped(series)) return `<a:ln w="19050"><a:noFill/></a:ln>`;
  const { colour, width, dash } = LINE_LOOKS[role];
  const dashes = dash === null ? "" : `<a:prstDash val="${role === "target" ? "dash" : "sysDot"}"/>`;
  return `<a:ln w="${Math.round(width * 0.75 * POINT)}" cap="flat">${fill(colour)}${dashes}<a:round/></a:ln>`;
}

function fill(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour.replace("#", "")}"/></a:solidFill>`;
}

/** Width of a dash, in points: of one figure alone, and of a few or many beside each other. */
const DASH = { alone: 24, few: 12, many: 7 } as const;

/** A dot for each figure, a diamond about those that are marked, a dash for a target that changes; else nothing. */
function markerXml(series: NativeSeries): string {
  const { role, values } = series;
  if (role === "marked") return marker("diamond", 10, MARK_LOOKS.concern.colour);
  if (role === "actual") return marker("circle", values.length > 24 ? 4 : 5, LINE_LOOKS.actual.colour);
  if (role === "lastYear") return marker("diamond", 10, LINE_LOOKS.lastYear.colour);
  if (isStepped(series)) {
    const size = values.length === 1 ? DASH.alone : values.length > 24 ? DASH.many : DASH.few;
    return marker("dash", size, LINE_LOOKS[role].colour);
  }
  return `<c:marker><c:symbol val="none"/></c:marker>`;
}

function marker(symbol: string, size: number, colour: string): string {
  return (
    `<c:marker><c:symbol val="${symbol}"/><c:size val="${size}"/><c:spPr>${fill(colour)}` +
    `<a:ln w="9525">${fill(colour)}</a:ln></c:spPr></c:marker>`
  );
}

/** The name of a line, and its figure, beside its last point. */
function labelXml({ values, role, draw }: NativeSeries, offset: number): string {
  const at = values.findLastIndex((value) => value !== null);
  if (at < 0 || role === "marked") return "";
  const shown =
    `<c:showLegendKey val="0"/><c:showVal val="V"/><c:showCatName val="0"/><c:showSerName val="V"/>` +
    `<c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
  const place =
    offset === 0
      ? ""
      : `<c:layout><c:manualLayout><c:x val="0"/><c:y val="${offset.toFixed(4)}"/></c:manualLayout></c:layout>`;
  return (
    `<c:dLbls><c:dLbl><c:idx val="${at}"/>${place}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
    `${words(SIZES.words, role === "actual", ' wrap="none"')}<c:dLblPos val="${draw === "bar" ? "outEnd" : "r"}"/>` +
    `${shown.replaceAll('"V"', '"1"')}` +
    `<c:separator> </c:separator></c:dLbl>${shown.replaceAll('"V"', '"0"')}</c:dLbls>`
  );
}

/**
 * Where the axis of figures begins; null where the program may choose, which then begins at 0 or near the lowest. A
 * step below what is drawn now, so that figures that come later are not cut off; a scale that others have too is kept.
 */
function axisStart({ from, to, ticks, shared }: ValueAxis): number | null {
  if (shared === true) return from;
  const step = (to - from) / Math.max(1, ticks.length - 1);
  const start = Number((from - step).toPrecision(12));
  return start > 0 ? start : null;
}

/** How far each name is moved from beside its point so that none lies over another, as shares of the chart's height. */
function labelOffsets(chart: DrawnChart, apart: number): number[] {
  const { series, values } = chart;
  const plot = plotOf(chart);
  const from = axisStart(values) ?? Math.min(0, values.from);
  const { to } = values;
  const ends = series.map(({ values }) => values.findLast((value) => value !== null) ?? from);
  const wanted = ends.map((end) => plot.y + plot.h * (1 - (end - from) / (to - from)));
  const places = placeLabels(wanted, apart, plot.y, plot.y + plot.h);
  return wanted.map((want, index) => {
    const moved = (places[index] ?? want) - want;
    return Math.abs(moved) < 0.005 ? 0 : moved;
  });
}

function categoryAxis({ categories }: DrawnChart): string {
  const skip = Math.max(1, Math.ceil(categories.texts.length / MOST_NAMES));
  return (
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln w="9525">${fill("#4A5663")}</a:ln></c:spPr>` +
    `${words(SIZES.words, false)}<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/>` +
    `<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="${skip}"/><c:tickMarkSkip val="${skip}"/>` +
    `<c:noMultiLvlLbl val="1"/></c:catAx>`
  );
}

/** Its upper end is left to the program, so that figures that come later are not cut off, unless others have it too. */
function valueAxis(values: ValueAxis): string {
  const { title, tickFormat, shared, to } = values;
  const start = axisStart(values);
  return (
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>` +
    `${shared === true ? `<c:max val="${to}"/>` : ""}` +
    `${start === null ? "" : `<c:min val="${start}"/>`}</c:scaling><c:delete val="0"/><c:axPos val="l"/>` +
    `<c:majorGridlines><c:spPr><a:ln w="6350">${fill(GRID)}</a:ln>` +
    `</c:spPr></c:majorGridlines><c:title><c:tx><c:rich><a:bodyPr rot="-5400000" vert="horz"/><a:lstStyle/><a:p>` +
    `<a:pPr><a:defRPr sz="${SIZES.words}" b="0"/></a:pPr><a:r><a:rPr lang="en-GB" sz="${SIZES.words}" b="0"/>` +
    `<a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    `<c:numFmt formatCode="${escapeXml(tickFormat)}" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>` +
    `${words(SIZES.words, false)}<c:crossAx val="1"/><c:crosses val="min"/><c:crossBetween val="between"/></c:valAx>`
  );
}

function words(size: number, bold: boolean, wrap = ""): string {
  return (
    `<c:txPr><a:bodyPr${wrap}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="${bold ? 1 : 0}">` +
    `${fill(INK)}<a:latin typeface="${FONT_FAMILY}"/></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`
  );
}

function textRef(formula: string, texts: readonly string[]): string {
  const points = texts.map((text, at) => `<c:pt idx="${at}"><c:v>${escapeXml(text)}</c:v></c:pt>`);
  return (
    `<c:strRef><c:f>${escapeXml(formula)}</c:f><c:strCache><c:ptCount val="${texts.length}"/>` +
    `${points.join("")}</c:strCache></c:strRef>`
  );
}

function numberRef(formula: string, values: readonly (number | null)[], format: string): string {
  const points = values.map((value, at) => (value === null ? "" : `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`));
  return (
    `<c:numRef><c:f>${escapeXml(formula)}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>` +
    `<c:ptCount val="${values.length}"/>${points.join("")}</c:numCache></c:numRef>`
  );
}
