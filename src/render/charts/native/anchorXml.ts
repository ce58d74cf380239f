import { CHART_ROW_HEIGHT } from "../../../report/sheetBuilder";
import { escapeXml } from "../../escapeXml";
import type { NativeChart } from "./nativeChart";

export const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
export const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
/** English Metric Units to the point. */
const POINT = 12700;
/** How wide a chart is, in points: it reads at 9 points on a screen and on a page. */
const WIDTH = 590;

/** A drawing of a sheet, with what stands on it. */
export function drawingXml(anchors: readonly string[]): string {
  return `<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}">${anchors.join("")}</xdr:wsDr>`;
}

/**
 * A chart from column A over its room, moved but not stretched with its cells. It declares its own prefixes, but not
 * that of the drawing.
 *
 * @param id Its number among what stands on the drawing.
 * @param relation The drawing's relation to the chart's part.
 */
export function anchorXml({ name, alt, top, rows }: NativeChart, id: number, relation: string): string {
  const height = Math.round((rows * CHART_ROW_HEIGHT - 6) * POINT);
  return (
    `<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${top}</xdr:row>` +
    `<xdr:rowOff>${3 * POINT}</xdr:rowOff></xdr:from><xdr:ext cx="${WIDTH * POINT}" cy="${height}"/>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${escapeXml(name)}" ` +
    `descr="${escapeXml(alt)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/>` +
    `<a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic xmlns:a="${MAIN}"><a:graphicData uri="${CHART}">` +
    `<c:chart xmlns:c="${CHART}" xmlns:r="${OFFICE}" r:id="${relation}"/></a:graphicData></a:graphic>` +
    `</xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`
  );
}
