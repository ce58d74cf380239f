import type { Picture } from "../../src/domain/picture";
import { readPicture } from "../../src/read/readPicture";
import { encodePng } from "../../src/render/charts/raster/encodePng";
import { blankCanvas, fill } from "../../src/render/charts/raster/canvas";

/** A PNG of so many dots: a blue band on white. */
export function logoPng(width = 400, height = 100): Uint8Array {
  const canvas = blankCanvas(width, height);
  const band = [
    [0, 0],
    [width, 0],
    [width, height / 2],
    [0, height / 2],
  ] as const;
  fill(canvas, [band], 0x17365d);
  return encodePng(canvas);
}

/** The marks of a JPEG of so many dots, with nothing drawn in it. */
export function logoJpeg(width: number, height: number): Uint8Array {
  const two = (number: number): number[] => [number >> 8, number & 255];
  const frame = [0xff, 0xc0, ...two(11), 8, ...two(height), ...two(width), 1, 1, 0x11, 0];
  return Uint8Array.from([0xff, 0xd8, ...frame, 0xff, 0xda, ...two(8), 1, 1, 0, 0, 63, 0, 0x55, 0xff, 0xd9]);
}

/** The first of them as a picture of a pack. */
export const LOGO = ((): Picture => {
  const picture = readPicture(logoPng());
  if (typeof picture === "string") throw new Error(picture);
  return picture;
})();
