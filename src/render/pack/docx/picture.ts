import { strToU8 } from "fflate";
import { ImageRun } from "docx";
import { cleanText } from "../../../domain/cleanText";
import type { ChartModel } from "../../../report/charts/chartModel";
import type { DrawPng } from "../../charts/raster/chartPng";

/** What draws the pictures of one document, and counts them. */
export interface Pictures {
  /** Points for a pixel of a drawing: its words are 9 points at its own size. */
  readonly picture: (svg: string, chart: ChartModel) => ImageRun;
  /** The files of the pictures, by the words that stand in for each in the document’s package until it is dated. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The size that a drawing says of itself, in pixels. */
export function drawnSize(svg: string): { readonly width: number; readonly height: number } {
  const [, width = "0", height = "0"] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

/**
 * Pictures of charts: lines and letters for programs that draw SVG (Word from 2016 on), dots for those that do not,
 * each with its title and its words for who cannot see it. The library that writes the package would pack and sum up
 * each file by slow means of its own, so it is handed a few words in its place.
 */
export function startPictures(drawPng: DrawPng): Pictures {
  let count = 0;
  const files = new Map<string, Uint8Array>();
  const standIn = (file: Uint8Array): Uint8Array => {
    const words = `file ${files.size + 1}`;
    files.set(words, file);
    return strToU8(words);
  };
  return {
    files,
    picture(svg, { id, title, alt }) {
      count += 1;
      return new ImageRun({
        type: "svg",
        data: standIn(strToU8(withHalos(svg))),
        fallback: { type: "png", data: standIn(drawPng(svg)) },
        transformation: drawnSize(svg),
        altText: {
          id: String(count),
          name: id,
          title: cleanText(title),
          description: cleanText(alt) || cleanText(title),
        },
      });
    },
  };
}

/**
 * White behind words as words of their own: Office fills letters before it strokes them, whatever `paint-order` says,
 * and would paint them over.
 */
function withHalos(svg: string): string {
  return svg.replace(
    /<text([^>]*?) stroke="#FFFFFF"([^>]*?) paint-order="stroke">([^<]*)<\/text>/g,
    (_, before: string, stroke: string, words: string) =>
      `<text${before} stroke="#FFFFFF"${stroke}>${words}</text><text${before}>${words}</text>`,
  );
}
