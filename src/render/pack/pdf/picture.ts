import type { ChartModel } from "../../../report/charts/chartModel";
import { rounded } from "./typstPage";
import { typstString } from "./typstText";

/** Points for a pixel of a drawing: its words are 9 points at its own size. */
export const POINTS = 0.75;

/** A drawing of a chart at a width in points, with the words that say the same. */
export function picture(svg: string, { title, alt }: ChartModel, width: number): string {
  return (
    `image(bytes(${typstString(svg)}), format: "svg", width: ${rounded(width)}pt, ` +
    `alt: ${typstString(alt === "" ? title : alt)})`
  );
}
