import type { TextReading } from "../textReading";
import { readPart, type Parts } from "./packageParts";

/** Digits to which programs keep the figures of a chart when they save. */
const DIGITS = 12;

/** A series of a chart that is being read: points by their places. */
interface OpenSeries {
  name: string;
  readonly categories: Map<number, string>;
  readonly values: Map<number, string>;
}

/** What a chart shows by its own part, without the workbook behind it: its words, and each point of each series. */
export function readChartTexts(parts: Parts, path: string, reading: TextReading): void {
  let series: OpenSeries | null = null;
  let into: "name" | "categories" | "values" | null = null;
  let point = 0;
  let held = "";
  let isHeld = false;
  let spoken = false;
  readPart(parts, path, {
    open(name, attributes) {
      if (name === "ser") series = { name: "", categories: new Map(), values: new Map() };
      else if (name === "tx" && series !== null) into = "name";
      else if (name === "cat" || name === "xVal") into = "categories";
      else if (name === "val" || name === "yVal") into = "values";
      else if (name === "pt") point = Number(attributes["idx"] ?? 0);
      else if (name === "v") [isHeld, held] = [true, ""];
      else if (name === "t") spoken = true;
    },
    text(text) {
      if (isHeld) held += text;
      else if (spoken) reading.say(text);
    },
    close(name) {
      if (name === "v") {
        isHeld = false;
        if (series !== null && into !== null) {
          if (into === "name") series.name = held;
          else series[into].set(point, held);
        }
      } else if (name === "t") spoken = false;
      else if (name === "p") reading.end();
      else if (name === "tx" || name === "cat" || name === "xVal" || name === "val" || name === "yVal") into = null;
      else if (name === "ser" && series !== null) {
        reading.end();
        for (const point of pointsOf(series)) reading.apart(point);
        series = null;
      }
    },
  });
  reading.end();
}

/** Each point in order; one without a figure too, since its category stands on the axis. */
function pointsOf({ name, categories, values }: OpenSeries): readonly string[] {
  const places = [...new Set([...categories.keys(), ...values.keys()])].sort((one, other) => one - other);
  return places.map((at) => `${name}, ${categories.get(at) ?? at + 1}: ${figureOf(values.get(at) ?? "no figure")}`);
}

/** A figure to the digits that programs keep. */
export function figureOf(text: string): string {
  const value = Number(text);
  return Number.isFinite(value) && text.trim() !== "" ? String(Number(value.toPrecision(DIGITS))) : text;
}
