import { cleanLabel } from "../../cells/cleanLabel";
import type { TableNote } from "../../source";

const FORECAST = "(?:forecasts?|forecasted|projections?|projected)";
const FIGURES = "(?:figures?|data|values?|numbers?|results?)";
/** What stands behind a mark that says so: `* forecast`, `[f] Forecast figures`. */
const SAYS_FORECAST = new RegExp(String.raw`^[\s:=–—-]*(?:an? |the )?${FORECAST}(?: ${FIGURES})?\s*\.?$`, "i");
/** `Note: 2025/26 figures are projections.` */
const OF_HEADING = new RegExp(
  String.raw`^(?:notes?\b\s*:?\s*)?(?:the )?(?<heading>\S.{0,30}?) ${FIGURES} (?:are|is)(?: all)? ${FORECAST}\s*\.?$`,
  "i",
);

/**
 * A heading with the word that its mark, or a note on it, says of its figures: `Oct-25*` over `* forecast` is `Oct-25
 * (forecast)`, and no actual stands under it.
 *
 * @param header The heading without its marks.
 * @param printed The heading as it is printed.
 * @example
 * withForecastMark("Oct-25", "Oct-25*", [{ text: "* forecast" }]) //=> "Oct-25 (forecast)"
 * withForecastMark("Sep-25", "Sep-25", [{ text: "* forecast" }]) //=> "Sep-25"
 */
export function withForecastMark(header: string, printed: string, notes: readonly Pick<TableNote, "text">[]): string {
  if (header === "" || /forecast|project/i.test(header)) return header;
  const { marks } = cleanLabel(printed);
  const isForecast = notes.some(({ text }) => {
    const note = text.trim();
    const named = OF_HEADING.exec(note)?.groups?.["heading"]?.trim().toLowerCase();
    if (named !== undefined && header.toLowerCase().includes(named)) return true;
    return marks.some((mark) => note.startsWith(mark) && SAYS_FORECAST.test(note.slice(mark.length)));
  });
  return isForecast ? `${header} (forecast)` : header;
}
